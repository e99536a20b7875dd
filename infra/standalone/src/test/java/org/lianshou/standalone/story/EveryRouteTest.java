package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The access table, the routes that exist and the API description say the same. */
class EveryRouteTest {
    private final Lianshou lianshou = Lianshou.running();

    @Test
    void every_route_is_in_the_access_table() {
        Set<String> unknown = routes();
        unknown.removeAll(table());

        assertThat(unknown).as("routes that the access table does not know").isEmpty();
    }

    @Test
    void every_row_of_the_access_table_is_a_route() {
        Set<String> dead = table();
        dead.removeAll(routes());
        dead.removeIf(row -> row.startsWith("GET /actuator") || row.startsWith("GET /swagger-ui"));

        assertThat(dead).as("rows of the access table that lead nowhere").isEmpty();
    }

    @Test
    void the_api_description_lists_every_route_with_a_summary() {
        JsonNode description = lianshou.get("", "/v3/api-docs").json();

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        for (String route : table()) {
            String path = route.substring(route.indexOf(' ') + 1);
            if (path.startsWith("/api/")) {
                JsonNode operation = description.path("paths").path(path).path(method(route));
                assertThat(operation.path("summary").asString()).as(route).isNotBlank();
            }
        }
    }

    @Test
    void the_api_description_speaks_the_vocabulary_of_the_json() {
        String description = lianshou.get("", "/v3/api-docs").text();

        assertThat(description)
                .contains(
                        "\"report-of-wrongdoing\"",
                        "\"waitFor\"",
                        "\"hotline-call\"",
                        "\"Idempotency-Key\"",
                        "\"If-Match\"")
                .doesNotContain("REPORT_OF_WRONGDOING", "#/components/schemas/UnitId", "#/components/schemas/Person\"");
    }

    @Test
    void commands_of_one_name_are_described_apart() {
        assertThat(body("/api/call-outs/{id}/add-unit")).containsExactlyInAnyOrder("unit", "by");
        assertThat(body("/api/responses/{id}/add-unit")).containsExactlyInAnyOrder("unit", "task");
        assertThat(body("/api/responses")).containsExactlyInAnyOrder("issue", "lead", "units", "words");
        assertThat(body("/api/sessions/{id}/open")).containsExactlyInAnyOrder("attending");
    }

    /** The fields of a command, as described. */
    private List<String> body(String path) {
        JsonNode description = lianshou.get("", "/v3/api-docs").json();
        String schema = description
                .path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/schema/$ref")
                .asString();
        return List.copyOf(
                description.at(schema.substring(1)).path("properties").propertyNames());
    }

    private Set<String> routes() {
        return lianshou
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(EveryRouteTest::routes)
                .filter(route -> !route.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern));
    }

    private static Set<String> table() {
        return AccessTable.RULES.stream()
                .map(Rule::route)
                .map(route -> route.equals("POST /api/issues/{id}/report") ? "POST /api/issues" : route)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' ')).toLowerCase(Locale.ROOT);
    }
}
