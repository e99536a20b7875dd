package org.lianshou.query.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void what_a_spreadsheet_would_compute_is_text_in_either_file(String formula) throws IOException {
        assertThat(csv(formula)).contains("'" + formula.charAt(0));
        assertThat(xlsx(formula)).contains("'").doesNotContain("<f>");
    }

    @Test
    void a_number_below_zero_stays_a_number() throws IOException {
        assertThat(csv("-12.5")).contains("-12.5").doesNotContain("'");
    }

    @Test
    void csv_quotes_what_would_end_a_cell() throws IOException {
        assertThat(csv("甲,\"乙\"\n丙")).isEqualTo("\ufeff事项\r\n\"甲,\"\"乙\"\"\n丙\"\r\n");
    }

    @Test
    void what_neither_file_can_hold_is_left_out_and_rare_characters_stay() throws IOException {
        assertThat(csv("龘\0\u0001𠮷\ud83d\ude00")).isEqualTo("\ufeff事项\r\n龘𠮷\ud83d\ude00\r\n");
        assertThat(xlsx("龘\0\u0001𠮷")).contains("龘𠮷");
    }

    @ParameterizedTest
    @CsvSource({
        "甲\u202e乙, 甲\u202e乙\u202c",
        "甲\u2066乙\u202e丙, 甲\u2066乙\u202e丙\u202c\u2069",
        "甲\u2066乙\u202e丙\u2069丁, 甲\u2066乙\u202e丙\u2069丁",
        "甲\u202e乙\u202c丙, 甲\u202e乙\u202c丙",
        "甲\u202c\u2069乙, 甲\u202c\u2069乙"
    })
    void a_direction_ends_with_the_cell_that_gave_it(String given, String written) throws IOException {
        assertThat(csv(given)).isEqualTo("\ufeff事项\r\n" + written + "\r\n");
        assertThat(xlsx(given)).contains(written);
    }

    private static String csv(String text) throws IOException {
        return new String(written(SheetFormat.CSV, text), UTF_8);
    }

    /** Everything that stands in the file. */
    private static String xlsx(String text) throws IOException {
        Path file = Files.write(Files.createTempFile("sheet", ".xlsx"), written(SheetFormat.XLSX, text));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return part("xl/worksheets/sheet1.xml", zip) + part("xl/sharedStrings.xml", zip);
        }
    }

    private static String part(String name, ZipFile zip) throws IOException {
        String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8).replace("&apos;", "'");
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(xml)
                .replaceAll(character -> Character.toString(Integer.parseInt(character.group(1), 16)));
    }

    private static byte[] written(SheetFormat format, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(new Sheet("事项台账", List.of("事项"), each -> each.accept(List.of(text))), out);
        return out.toByteArray();
    }
}
