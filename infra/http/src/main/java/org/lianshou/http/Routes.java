package org.lianshou.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the few patterns that may match a path, out of many: those of its method that begin and end in the path's own
 * first and last word, or in anything. They come the most specific first.
 */
final class Routes<T> {

    /** A pattern of a method, and what it stands for. */
    record Route<T>(String method, PathPattern pattern, T target) {}

    /** The words that a path of a method begins and ends with. */
    private record Ends(String method, String first, String last) {}

    /** The word that a path of a method begins with. */
    private record Start(String method, String first) {}

    private final Map<Ends, List<Route<T>>> byEnds = new HashMap<>();
    private final Map<Start, List<Route<T>>> byStart = new HashMap<>();
    private final Map<String, List<Route<T>>> open;
    private final Map<String, List<Route<T>>> all;

    Routes(List<Route<T>> routes) {
        List<Route<T>> ordered = routes.stream()
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        all = ordered.stream().collect(Collectors.groupingBy(Route::method));
        open = ordered.stream().filter(route -> !isWord(first(route))).collect(Collectors.groupingBy(Route::method));
        for (Route<T> route : ordered) {
            if (isWord(first(route))) {
                byStart.computeIfAbsent(new Start(route.method(), first(route)), start -> among(ordered, start));
            }
        }
        byStart.forEach((start, those) -> those.stream()
                .map(Routes::last)
                .filter(Routes::isWord)
                .distinct()
                .forEach(last -> byEnds.put(
                        new Ends(start.method(), start.first(), last),
                        those.stream()
                                .filter(route ->
                                        !isWord(last(route)) || last(route).equals(last))
                                .toList())));
        byStart.replaceAll((start, those) ->
                those.stream().filter(route -> !isWord(last(route))).toList());
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
        String first = first(path);
        List<Route<T>> found = byEnds.get(new Ends(method, first, last(path)));
        List<Route<T>> begun = found == null ? byStart.get(new Start(method, first)) : found;
        return begun == null ? open.getOrDefault(method, List.of()) : begun;
    }

    private static <T> List<Route<T>> among(List<Route<T>> ordered, Start start) {
        return ordered.stream()
                .filter(route -> route.method().equals(start.method()))
                .filter(route -> !isWord(first(route)) || first(route).equals(start.first()))
                .toList();
    }

    /** And no variable or wildcard. */
    private static boolean isWord(String segment) {
        return segment.chars().noneMatch(c -> c == '{' || c == '*' || c == '?');
    }

    private static String first(Route<?> route) {
        return first(route.pattern().getPatternString());
    }

    private static String last(Route<?> route) {
        return last(route.pattern().getPatternString());
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
