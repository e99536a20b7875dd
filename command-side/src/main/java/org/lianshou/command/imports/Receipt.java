package org.lianshou.command.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.IssueId;

/**
 * What became of a row.
 *
 * @param row its place among the rows below the header, from 1
 * @param line the line of the file it begins on, the header being line 1
 * @param sourceKey the source's own key, where it could be read
 * @param issue the issue that the row is, if accepted and one
 * @param number what people call the issue by; of a row about the county, the log position of what it brought
 * @param existing whether it had been taken over before, so that nothing happened now
 * @param code why it was rejected
 * @param column the column at fault, where one is
 * @param message the same in words; of an accepted row, what is worth knowing
 */
record Receipt(
        int row,
        int line,
        @Nullable String sourceKey,
        Status status,
        @Nullable IssueId issue,
        @Nullable Long number,
        boolean existing,
        @Nullable String code,
        @Nullable String column,
        @Nullable String message) {

    enum Status {
        ACCEPTED,
        REJECTED;

        /** As in a meter's tag. */
        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A key that is too long to be one is told in part. */
    private static final int LONGEST_KEY = 64;

    static Receipt accepted(
            CsvRow row,
            String key,
            @Nullable IssueId issue,
            @Nullable Long number,
            boolean existing,
            @Nullable String message) {
        return new Receipt(
                row.number(), row.line(), key, Status.ACCEPTED, issue, number, existing, null, null, message);
    }

    static Receipt rejected(CsvRow row, @Nullable String key, InvalidInput fault) {
        return rejected(row, key, fault.code(), fault.field(), String.valueOf(fault.getMessage()));
    }

    static Receipt rejected(CsvRow row, @Nullable String key, String code, @Nullable String column, String message) {
        return new Receipt(
                row.number(), row.line(), printable(key), Status.REJECTED, null, null, false, code, column, message);
    }

    private static @Nullable String printable(@Nullable String key) {
        if (key == null) {
            return null;
        }
        String text = key.replaceAll("\\p{Cntrl}", "\uFFFD");
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "…";
    }
}
