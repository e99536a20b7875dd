package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What is shown is only shown: nothing of it runs, is computed, leads away or turns its neighbours around. */
final class Inert {
    /** By the browser's own style sheet, and the inline ones by ours. */
    private static final Set<String> ISOLATED = Set.of(
            "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 header li main nav ol p pre section"
                    .concat(" table caption td th tr ul textarea title output")
                    .concat(
                            " a abbr b button cite code del em i ins kbd label legend mark option q s small span strong summary time u")
                    .split(" "));

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    private Inert() {}

    static Document html(String from, String text) {
        Document page = Jsoup.parse(text);
        for (Element element : page.getAllElements()) {
            assertThat(element.tagName().equals("script") && !element.hasAttr("src"))
                    .as("a script within " + from)
                    .isFalse();
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(from).doesNotStartWith("on").isNotEqualTo("style");
                if (Set.of("href", "src", "action", "formaction").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(from).matches("(?s)(/|#|\\?|tel:|data:,).*");
                }
            });
            turnsNothingAround(from, element);
        }
        assertThat(text).as(from).doesNotContain("&amp;lt;", "\0");
        return page;
    }

    /** What gives a direction stands last in an element that keeps it to itself. */
    private static void turnsNothingAround(String from, Element element) {
        String open = "";
        for (Node child : element.childNodes()) {
            String text = child instanceof TextNode said
                    ? said.getWholeText()
                    : child instanceof Element inner ? inner.wholeText() : "";
            assertThat(!open.isEmpty() && !text.isBlank())
                    .as(from + ": behind " + open + " stands " + text)
                    .isFalse();
            if (child instanceof TextNode && text.chars().anyMatch(c -> Hostile.DIRECTIONS.indexOf(c) >= 0)) {
                assertThat(ISOLATED).as(from + ": " + element.tagName()).contains(element.tagName());
                open = text;
            }
        }
    }

    static void csv(String from, byte[] file) {
        List<List<String>> rows = rows(new String(file, UTF_8));
        assertThat(rows).as(from).isNotEmpty();
        for (List<String> row : rows) {
            assertThat(row).as(from).hasSameSizeAs(rows.getFirst());
            row.forEach(cell -> cell(from, cell));
        }
    }

    static void xlsx(String from, byte[] file) {
        try {
            Path copy = Files.write(Files.createTempFile("sheet", ".xlsx"), file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    part(
                            from,
                            part.getName(),
                            new String(zip.getInputStream(part).readAllBytes(), UTF_8));
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(String from, String name, String xml) {
        assertThat(xml).as(from + " " + name).doesNotContain("<f>", "<f ", "hyperlink");
        if (name.equals("xl/sharedStrings.xml")) {
            Jsoup.parse(xml, Parser.xmlParser()).select("t").forEach(text -> cell(from, text.wholeText()));
        }
    }

    private static void cell(String from, String text) {
        assertThat(FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches())
                .as(from + ": a formula: " + text)
                .isFalse();
        assertThat(left(text)).as(from + ": directions left open: " + text).isZero();
    }

    static void pdf(String from, byte[] file) {
        try (PDDocument paper = Loader.loadPDF(file)) {
            assertThat(paper.getDocumentCatalog().getOpenAction()).as(from).isNull();
            assertThat(paper.getDocumentCatalog().getNames()).as(from).isNull();
            for (PDPage page : paper.getPages()) {
                assertThat(page.getAnnotations()).as(from).isEmpty();
            }
            String text = new PDFTextStripper().getText(paper);
            assertThat(text.chars().noneMatch(c -> Hostile.DIRECTIONS.indexOf(c) >= 0))
                    .as(from)
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many directions are open at the end (Unicode TR 9, without the rule that a paragraph ends them all). */
    private static int left(String text) {
        List<Character> open = new ArrayList<>();
        for (char c : text.toCharArray()) {
            if ("\u202a\u202b\u202d\u202e".indexOf(c) >= 0) {
                open.add('\u202c');
            } else if ("\u2066\u2067\u2068".indexOf(c) >= 0) {
                open.add('\u2069');
            } else if (c == '\u202c' && !open.isEmpty() && open.getLast() == c) {
                open.removeLast();
            } else if (c == '\u2069' && open.contains(c)) {
                while (open.removeLast() != c) {}
            }
        }
        return open.size();
    }

    /** RFC 4180. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
