package org.lianshou.command.docs;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Reach;
import org.lianshou.access.Rule;
import org.lianshou.issue.Stage;

/** docs/access.md: the access table as people read it. */
final class AccessPage {
    private static final String HEAD = """
            # Who may do what

            Made from `AccessTable` by `DocsTest`; do not edit. A person may use a route on an issue where one of their roles
            stands in its row and reaches the issue. What a person can't see does not exist for them.

            | reach | covers |
            |---|---|
            | `all` | every issue, and what concerns none |
            | `area` | issues, sessions, rosters, call-outs and responses whose area lies under the grant's |
            | `rung` | as area, while the issue stands, or the call-out was made, on no higher rung than the grant's area does |
            | `lead` | issues and responses that the person's unit leads |
            | `involved` | issues that the person's unit leads or supports, call-outs and responses in which it takes part |
            | `own` | issues that the person reported as a resident, call-outs of their own |
            | `posted` | issues whose notice hangs on a board |
            | `panel` | sessions on whose panel the person sits |

            | route | stages | who |
            |---|---|---|
            """;

    private AccessPage() {}

    static String text() {
        return HEAD + AccessTable.RULES.stream().map(AccessPage::row).collect(joining());
    }

    private static String row(Rule rule) {
        return "| `%s` | %s | %s |\n".formatted(route(rule), stages(rule), who(rule));
    }

    /** A report has no issue to name yet. */
    private static String route(Rule rule) {
        boolean report = rule.stages().contains(Stage.NOT_REPORTED);
        return report ? "POST /api/issues" : rule.route();
    }

    private static String stages(Rule rule) {
        return Arrays.stream(Stage.values())
                .filter(rule.stages()::contains)
                .map(Names::of)
                .collect(joining(", "));
    }

    private static String who(Rule rule) {
        return rule.open() ? "everybody" : byRole(rule);
    }

    private static String byRole(Rule rule) {
        Map<String, String> reaches = new LinkedHashMap<>();
        rule.grants()
                .forEach(may -> reaches.merge(
                        Names.of(may.role()),
                        reach(may.reach()),
                        (some, more) -> some.equals(more) ? some : some + "/" + more));
        return reaches.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(joining(", "));
    }

    private static String reach(Reach reach) {
        return Names.of(reach);
    }
}
