package org.lianshou.command.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A CSV file (RFC 4180, UTF-8): the columns its header names, and the rows below. */
record CsvFile(List<String> columns, List<CsvRow> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws UnreadableFile where there is nothing to read rows by, or a needed column is missing */
    static CsvFile read(byte[] bytes, List<String> needed) {
        List<String> lines = text(bytes).lines().toList();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        List<String> columns = at == lines.size() ? List.of() : columns(lines.get(at));
        check(columns, needed);
        return new CsvFile(columns, new CsvLines(lines, columns).below(at));
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("not-utf-8", "The file is not UTF-8 text; save it as CSV in UTF-8.");
        }
    }

    private static List<String> columns(String line) {
        return CsvLines.record(line)
                .map(fields -> fields.stream().map(String::strip).toList())
                .orElse(List.of());
    }

    private static void check(List<String> columns, List<String> needed) {
        List<String> missing =
                needed.stream().filter(column -> !columns.contains(column)).toList();
        if (missing.size() == needed.size()) {
            throw new UnreadableFile(
                    "no-header", "The first line must name the columns, among them " + String.join(", ", needed) + ".");
        }
        if (!missing.isEmpty()) {
            throw new UnreadableFile("missing-column", "The header lacks " + String.join(", ", missing) + ".", missing);
        }
        Set<String> seen = new HashSet<>();
        List<String> repeated =
                columns.stream().filter(column -> !seen.add(column)).toList();
        if (!repeated.isEmpty()) {
            throw new UnreadableFile(
                    "repeated-column",
                    "The header names more than once " + String.join(", ", repeated) + ".",
                    repeated);
        }
    }
}
