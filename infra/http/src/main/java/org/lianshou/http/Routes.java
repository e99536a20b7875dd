package org.lianshou.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the few patterns that may match a path, out of many: those of its method that end in the path's own last word, or
 * in anything. They come the most specific first.
 */
final class Routes<T> {

    /** A pattern of a method, and what it stands for. */
    record Route<T>(String method, PathPattern pattern, T target) {}

    private record Ending(String method, String word) {}

    private final Map<Ending, List<Route<T>>> byEnding = new HashMap<>();
    private final Map<String, List<Route<T>>> open = new HashMap<>();
    private final Map<String, List<Route<T>>> all;

    Routes(List<Route<T>> routes) {
        List<Route<T>> ordered = routes.stream()
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        all = ordered.stream().collect(Collectors.groupingBy(Route::method));
        ordered.stream()
                .filter(route -> !endsInAWord(route))
                .forEach(route -> open.computeIfAbsent(route.method(), method -> new ArrayList<>())
                        .add(route));
        for (Route<T> route : ordered) {
            if (endsInAWord(route)) {
                String word = lastWord(route.pattern().getPatternString());
                byEnding.computeIfAbsent(new Ending(route.method(), word), ending -> among(ordered, ending));
            }
        }
    }

    /**
     * Each of them is still to be matched.
     *
     * @param path as it was sent; one that is escaped, or has parameters, may match any
     */
    List<Route<T>> candidates(String method, String path) {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return all.getOrDefault(method, List.of());
        }
        List<Route<T>> found = byEnding.get(new Ending(method, lastWord(path)));
        return found == null ? open.getOrDefault(method, List.of()) : found;
    }

    private static <T> List<Route<T>> among(List<Route<T>> ordered, Ending ending) {
        return ordered.stream()
                .filter(route -> route.method().equals(ending.method()))
                .filter(route -> !endsInAWord(route)
                        || lastWord(route.pattern().getPatternString()).equals(ending.word()))
                .toList();
    }

    /** Not in a variable or a wildcard. */
    private static boolean endsInAWord(Route<?> route) {
        String last = lastWord(route.pattern().getPatternString());
        return last.chars().noneMatch(c -> c == '{' || c == '*' || c == '?');
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
