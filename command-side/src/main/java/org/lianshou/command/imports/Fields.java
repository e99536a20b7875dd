package org.lianshou.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.issue.InvalidInput;

/** The fields of one row by column. What can't be taken names its column. */
record Fields(List<String> columns, List<String> values) {
    Fields {
        for (int i = 0; i < columns.size(); i++) {
            Given.check(columns.get(i), values.get(i).indexOf('\0') < 0, "control-character", "holds a NUL character");
        }
    }

    /** The field, stripped; absent where it is blank or there is no such column. */
    @Nullable
    String get(String column) {
        int at = columns.indexOf(column);
        String value = at < 0 ? "" : values.get(at).strip();
        return value.isEmpty() ? null : value;
    }

    /** One line of text that must be there. */
    String line(String column) {
        return Given.line(column, get(column));
    }

    /** One line of text, if there is any. */
    @Nullable
    String optionalLine(String column) {
        String value = get(column);
        return value == null ? null : Given.line(column, value);
    }

    /** Free text, if there is any. */
    @Nullable
    String optionalText(String column) {
        return Given.optionalText(column, get(column));
    }

    @Nullable
    Double optionalNumber(String column) {
        String value = get(column);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?\\d{1,9}(\\.\\d{1,20})?")) {
            throw new InvalidInput(column, "number", "must be a decimal number such as -73.935");
        }
        return Double.valueOf(value);
    }
}
