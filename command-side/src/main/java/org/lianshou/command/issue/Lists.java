package org.lianshou.command.issue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists that a body may leave out. */
final class Lists {
    private Lists() {}

    static <T> List<T> of(@Nullable List<T> given, UnaryOperator<T> replacement) {
        return of(given).stream().map(replacement).toList();
    }

    static <T> List<T> of(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
