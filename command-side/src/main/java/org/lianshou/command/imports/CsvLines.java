package org.lianshou.command.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lianshou.issue.InvalidInput;

/**
 * The rows among a file's lines, each found by itself. To a CSV parser a quote left open makes one field of all that
 * follows; here it costs its own line, and reading goes on with the next one. A quoted text that runs over a line which
 * is itself a whole row is such a quote left open, not a text with line breaks.
 */
final class CsvLines {
    /** What the parser takes for "no such character", and so misreads where it stands in a text. */
    private static final char PARSERS_OWN = '\uFFFE';

    private final List<String> lines;
    private final List<String> columns;
    private final List<CsvRow> rows = new ArrayList<>();

    CsvLines(List<String> lines, List<String> columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /** The rows below the header; empty lines are none. */
    List<CsvRow> below(int header) {
        int at = header + 1;
        while (at < lines.size()) {
            at = lines.get(at).isEmpty() ? at + 1 : take(at);
        }
        return List.copyOf(rows);
    }

    /** The fields of a text that is exactly one record. */
    static Optional<List<String>> record(String text) {
        if (text.indexOf(PARSERS_OWN) >= 0) {
            return Optional.empty();
        }
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Adds the row that begins on a line, and says on which line the next may begin. */
    private int take(int at) {
        int end = end(at);
        Optional<List<String>> fields = between(at, end);
        if (fields.isEmpty() || runsOverARow(at, end)) {
            rows.add(new CsvRow.Broken(rows.size() + 1, at + 1, quote(at)));
            return at + 1;
        }
        rows.add(
                fields.get().size() == columns.size()
                        ? new CsvRow.Whole(rows.size() + 1, at + 1, fields.get())
                        : new CsvRow.Broken(
                                rows.size() + 1, at + 1, count(fields.get().size(), at, end)));
        return end;
    }

    /**
     * The line after the one on which all quotes are closed again; the line itself where they never are. Whatever the
     * file, no line is read here more than twice: between two lines with an odd number of quotes, only the first looks.
     */
    private int end(int at) {
        boolean open = false;
        for (int line = at; line < lines.size(); line++) {
            open ^= lines.get(line).chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                return line + 1;
            }
        }
        return at;
    }

    private Optional<List<String>> between(int at, int end) {
        return end == at ? Optional.empty() : record(String.join("\n", lines.subList(at, end)));
    }

    private boolean runsOverARow(int at, int end) {
        for (int line = at + 1; line < end; line++) {
            if (between(line, end(line))
                    .filter(fields -> fields.size() == columns.size())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private InvalidInput count(int fields, int at, int end) {
        String column = columns.get(Math.min(fields, columns.size() - 1));
        String where = end == at + 1 ? "" : " (lines " + (at + 1) + " to " + end + ")";
        return new InvalidInput(
                column,
                "wrong-number-of-fields",
                "can't be told: the row has " + fields + " fields and the header " + columns.size() + where);
    }

    private InvalidInput quote(int at) {
        int field = faultyField(lines.get(at));
        return new InvalidInput(
                columns.get(Math.min(field, columns.size() - 1)),
                "broken-quote",
                "has a quote that is not closed, or text beside its quotes; reading went on with the next line");
    }

    /** The field whose quotes don't fit, from 0; the last where each fits by itself. */
    private static int faultyField(String line) {
        int field = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean last = i + 1 == line.length();
            if (!quoted) {
                quoted = c == '"';
                field += c == ',' ? 1 : 0;
            } else if (c == '"' && !last && line.charAt(i + 1) == '"') {
                i++;
            } else if (c == '"') {
                quoted = false;
                if (!last && line.charAt(i + 1) != ',') {
                    return field;
                }
            }
        }
        return field;
    }
}
