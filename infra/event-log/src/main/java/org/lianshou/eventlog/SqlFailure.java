package org.lianshou.eventlog;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/** What a failure of the database means to us, by its SQLSTATE. */
public final class SqlFailure {

    private SqlFailure() {}

    public static RuntimeException explained(SQLException failure) {
        return isUnavailable(failure)
                ? new EventLogUnavailable(failure, false)
                : new IllegalStateException("The event log refused a statement", failure);
    }

    static boolean isUniqueViolation(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    /** Gone (08), out of resources (53), shutting down or cancelled (57), broken underneath (58), read-only (25006). */
    static boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return failure instanceof SQLTransientException || failure instanceof SQLNonTransientConnectionException;
        }
        return switch (state.substring(0, 2)) {
            case "08", "53", "57", "58" -> true;
            default -> state.equals("25006");
        };
    }
}
