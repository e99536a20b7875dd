package org.lianshou.query.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private Batch() {}

    /** Those that the person may give to any issue, in the order of the five steps. */
    public static List<String> of(Access access) {
        return AccessTable.RULES.stream()
                .filter(rule -> rule.isCommand() && COMMANDS.contains(rule.name()))
                .filter(access::mayEver)
                .map(Rule::name)
                .toList();
    }

    public static Optional<Form> form(String command) {
        return COMMANDS.contains(command) ? IssueForms.find(command) : Optional.empty();
    }
}
