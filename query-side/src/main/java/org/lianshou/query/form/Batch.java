package org.lianshou.query.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;

/** What can be done with many issues at once: what is the same word for each of them. */
public final class Batch {

    private static final Set<String> COMMANDS = Set.of(
            "accept",
            "waive-discussion",
            "dispatch",
            "sign-for",
            "urge",
            "escalate",
            "approve-notice",
            "post-notice",
            "waive-publication",
            "close");

    /** Gathers those that are chosen under one: a command of its own, and not one for each of them. */
    public static final String GATHER = "gather";

    private static final Rule GATHERING =
            AccessTable.rule("POST /api/gatherings").orElseThrow();

    private Batch() {}

    /** Those that the person may give to any issue, in the order of the five steps. */
    public static List<String> of(Access access) {
        Stream<String> each = AccessTable.RULES.stream()
                .filter(rule -> rule.isCommand() && COMMANDS.contains(rule.name()))
                .filter(access::mayEver)
                .map(Rule::name);
        Stream<String> together = Stream.of(GATHER).filter(gather -> access.mayEver(GATHERING));
        return Stream.concat(each, together).toList();
    }

    public static Optional<Form> form(String command) {
        return COMMANDS.contains(command) ? IssueForms.find(command) : Optional.empty();
    }
}
