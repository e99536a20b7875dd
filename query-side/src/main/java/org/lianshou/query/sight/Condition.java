package org.lianshou.query.sight;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition on rows, with the values for its question marks. */
public record Condition(String sql, List<Object> values) {

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    public static Condition allOf(List<Condition> conditions) {
        return joined(conditions, " and ", "true");
    }

    /** None of none: who may do nothing sees nothing. */
    public static Condition anyOf(List<Condition> conditions) {
        return joined(conditions, " or ", "false");
    }

    private static Condition joined(List<Condition> conditions, String word, String ofNone) {
        String sql = conditions.stream().map(Condition::sql).collect(Collectors.joining(word));
        List<Object> values = conditions.stream()
                .map(Condition::values)
                .flatMap(List::stream)
                .map(Function.<Object>identity())
                .toList();
        return new Condition(conditions.isEmpty() ? ofNone : "(" + sql + ")", values);
    }
}
