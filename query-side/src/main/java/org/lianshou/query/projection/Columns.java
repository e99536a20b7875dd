package org.lianshou.query.projection;

import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Rows turned into columns, one array each, so that one statement ({@code select ... from unnest(?, ?, ...)}) writes however
 * many there are: the server needs half the time that a statement a row costs it.
 */
public final class Columns {

    private Columns() {}

    /**
     * The parameters of the statement.
     *
     * @param types PostgreSQL's names of the columns' types, as many as each row has values
     */
    public static Object[] of(List<@Nullable Object[]> rows, String... types) {
        Object[] columns = new Object[types.length];
        for (int column = 0; column < types.length; column++) {
            columns[column] = new SqlArrayValue(types[column], values(rows, column, types[column]));
        }
        return columns;
    }

    private static Object[] values(List<@Nullable Object[]> rows, int column, String type) {
        Object[] values = (Object[]) Array.newInstance(elements(type), rows.size());
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row)[column];
        }
        return values;
    }

    /** What pgjdbc sends in binary where the array says what it holds; all else goes as text. */
    private static Class<?> elements(String type) {
        return switch (type) {
            case "int4" -> Integer.class;
            case "int8" -> Long.class;
            case "bool" -> Boolean.class;
            case "text" -> String.class;
            case "bytea" -> byte[].class;
            default -> Object.class;
        };
    }
}
