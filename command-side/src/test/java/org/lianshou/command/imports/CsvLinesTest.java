package org.lianshou.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    private static final List<String> NEEDED = List.of("key", "text");

    @Test
    void quotedTextKeepsItsCommasQuotesAndLineBreaks() {
        assertThat(rows("1,\"a, \"\"b\"\"\r\nc\",x\r\n2,d,y")).containsExactly("1|a, \"b\"\nc|x", "2|d|y");
    }

    @Test
    void anOpenQuoteCostsItsOwnLine() {
        assertThat(rows("1,\"open,x\n2,b,y\n3,\"c\",z\n"))
                .containsExactly("line 2 broken-quote text", "2|b|y", "3|c|z");
    }

    @Test
    void anOpenQuoteOnTheLastLineCostsThatLine() {
        assertThat(rows("1,a,x\n2,\"open,y")).containsExactly("1|a|x", "line 3 broken-quote text");
    }

    @Test
    void twoOpenQuotesDoNotSwallowTheRowsBetweenThem() {
        assertThat(rows("1,a,\"open\n2,b,y\n3,c,shut\"\n4,d,z"))
                .containsExactly("line 2 broken-quote extra", "2|b|y", "line 4 broken-quote extra", "4|d|z");
    }

    @Test
    void textBesideItsQuotesIsNotGuessedAt() {
        assertThat(rows("1,\"a\"b,x\n2,c,y")).containsExactly("line 2 broken-quote text", "2|c|y");
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsIsTold() {
        assertThat(rows("1\n2,a,b,c\n3,d,z"))
                .containsExactly("line 2 wrong-number-of-fields text", "line 3 wrong-number-of-fields extra", "3|d|z");
    }

    @Test
    void whatIsLeftOfABrokenTextIsCountedLineByLine() {
        assertThat(rows("1,\"open\nmore of it\n2,b,y"))
                .containsExactly("line 2 broken-quote text", "line 3 wrong-number-of-fields text", "2|b|y");
    }

    @Test
    void emptyLinesAreNoRowsAndAByteOrderMarkIsNoText() {
        assertThat(rows("\n1,a,x\n\n")).containsExactly("1|a|x");
        assertThat(CsvFile.read("\uFEFFkey,text\n1,a".getBytes(UTF_8), NEEDED).columns())
                .containsExactly("key", "text");
    }

    @Test
    void aFileOfOpenQuotesIsAllBrokenRows() {
        assertThat(rows("\"a,b,c\n".repeat(1000))).hasSize(1000).allMatch(row -> row.contains("broken-quote key"));
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedWhole() {
        refused(new byte[0], "no-header");
        refused("1,2,3\n4,5,6".getBytes(UTF_8), "no-header");
        refused("key;text\n1;a".getBytes(UTF_8), "no-header");
        refused("key,other\n1,a".getBytes(UTF_8), "missing-column");
        refused("key,text,text\n1,a,b".getBytes(UTF_8), "repeated-column");
        refused("key,text\n1,M\u00fcll".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "not-utf-8");
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> CsvFile.read(file, NEEDED))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static List<String> rows(String below) {
        return CsvFile.read(("key,text,extra\n" + below).getBytes(UTF_8), NEEDED).rows().stream()
                .map(CsvLinesTest::told)
                .toList();
    }

    private static String told(CsvRow row) {
        return switch (row) {
            case CsvRow.Whole whole -> String.join("|", whole.fields());
            case CsvRow.Broken broken ->
                "line " + broken.line() + " " + broken.fault().code() + " "
                        + broken.fault().field();
        };
    }
}
