package org.lianshou.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is spared must not be missed. */
class RoutesTest {
    private static final List<Routes.Route<String>> ALL = AccessTable.RULES.stream()
            .map(Rule::route)
            .filter(route -> route.contains(" /"))
            .map(route -> new Routes.Route<>(
                    route.substring(0, route.indexOf(' ')),
                    PathPatternParser.defaultInstance.parse(route.substring(route.indexOf(' ') + 1)),
                    route))
            .toList();

    private final Routes<String> routes = new Routes<>(ALL);

    @ParameterizedTest
    @MethodSource("paths")
    void whatIsFoundFirstIsWhatAllOfThemWouldFindFirst(String path) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            Stream<Routes.Route<String>> all = ALL.stream()
                    .filter(route -> route.method().equals(method))
                    .sorted(Comparator.comparing(Routes.Route::pattern, PathPattern.SPECIFICITY_COMPARATOR));
            assertThat(first(routes.candidates(method, path).stream(), path))
                    .as(method + " " + path)
                    .isEqualTo(first(all, path));
        }
    }

    @Test
    void fewAreLookedAt() {
        assertThat(ALL).hasSizeGreaterThan(50);
        assertThat(routes.candidates("POST", "/api/issues/1/sign-for")).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/issues/1/sign%2Dfor", "/api/issues/1/sign-for;v=1"})
    void whatIsWrittenOtherwiseIsFoundToo(String path) {
        assertThat(first(routes.candidates("POST", path).stream(), path)).contains("POST /api/issues/{id}/sign-for");
    }

    private static Stream<String> paths() {
        Stream<String> sent =
                ALL.stream().map(route -> route.pattern().getPatternString().replaceAll("\\{[^}]*}|\\*+", "1"));
        return sent.flatMap(path -> Stream.of(path, path + "/", path + "/close", path.replace('1', 'x')))
                .distinct();
    }

    private static Optional<String> first(Stream<Routes.Route<String>> candidates, String path) {
        return candidates
                .filter(route -> route.pattern().matches(PathContainer.parsePath(path)))
                .map(Routes.Route::target)
                .findFirst();
    }
}
