package org.lianshou.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;

/** A row stands where it says. */
class TableAuthorizationTest {

    @Test
    void what_begins_an_issue_stands_where_issues_are() {
        Rule report = AccessTable.rule("POST /api/issues").orElseThrow();

        assertThat(report.route()).isEqualTo("POST /api/issues/{id}/report");
        assertThat(path(report)).isEqualTo("POST /api/issues");
    }

    @Test
    void another_row_whose_last_word_is_report_stays_where_it_is() {
        assertThat(path(open("GET /bulletins/{area}/report"))).isEqualTo("GET /bulletins/{area}/report");
        assertThat(path(open("POST /api/responses/{id}/report"))).isEqualTo("POST /api/responses/{id}/report");
    }

    private static Rule open(String route) {
        return new Rule(route, Set.of(), List.of(), true);
    }

    private static String path(Rule rule) {
        Routes.Route<Rule> route = TableAuthorization.route(rule);
        return route.method() + " " + route.pattern().getPatternString();
    }
}
