package org.lianshou.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Forty rows of our own, half of them hostile. Their last column says what is to become of each. */
final class FortyRows {
    /** What can't say so itself. */
    private static final Map<Integer, String> BROKEN = Map.of(
            35, "wrong-number-of-fields status",
            36, "wrong-number-of-fields expected",
            37, "broken-quote descriptor",
            39, "broken-quote incident_address");

    private FortyRows() {}

    static byte[] file() {
        try (InputStream in = FortyRows.class.getResourceAsStream("/imports/forty.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CsvFile csv() {
        return CsvFile.read(file(), new Nyc311().needs());
    }

    /** For each row in order: a stage, or code and column. */
    static List<String> expected() {
        return csv().rows().stream().map(FortyRows::expected).toList();
    }

    private static String expected(CsvRow row) {
        return switch (row) {
            case CsvRow.Whole whole -> whole.fields().getLast();
            case CsvRow.Broken broken -> BROKEN.getOrDefault(broken.number(), "nothing is expected of row " + row);
        };
    }
}
