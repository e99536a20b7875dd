package org.lianshou.query.projection;

import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.EventLogUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whether a failure is an event's own fault. To park every stream because a database is away would lose everything. */
final class Blame {

    private Blame() {}

    static boolean isTheEvents(RuntimeException failure) {
        SQLException sql = sqlCause(failure);
        if (sql != null) {
            return isOfTheValues(sql.getSQLState());
        }
        return !(failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof EventLogUnavailable
                || failure instanceof KafkaException
                || failure instanceof SessionOver);
    }

    /** Data (22), integrity (23) and size (54): what values can cause. A missing table or a full disk they can't. */
    private static boolean isOfTheValues(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("22") || sqlState.startsWith("23") || sqlState.startsWith("54"));
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
