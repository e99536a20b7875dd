package org.lianshou.query.mine;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Notice;
import org.lianshou.query.projection.Snapshot;

/**
 * An issue as who brought it in sees it in their list.
 *
 * @param commands what they may do now as far as role and stage say; what comes next first
 * @param published the number of its notice; absent while there is none
 */
record Own(
        Issue issue,
        long number,
        List<String> commands,
        @Nullable Long published) {

    private static final List<String> COMMANDS =
            List.of("evaluate", "raise-objection", "supplement", "urge", "withdraw");

    static Own of(Snapshot<Issue> snapshot, Access access) {
        Issue issue = snapshot.state();
        Notice notice = issue.notice();
        boolean hangs = notice != null && notice.postedAt() != null;
        return new Own(issue, snapshot.number(), commands(issue, access), hangs ? snapshot.number() : null);
    }

    private static List<String> commands(Issue issue, Access access) {
        Stream<Rule> rules = COMMANDS.stream().map(AccessTable::forCommand);
        return rules.filter(rule -> rule.stages().contains(issue.stage()))
                .filter(rule -> access.actorFor(rule, issue).isPresent())
                .map(Rule::name)
                .toList();
    }

    /** What is waited for, rather than what may be done at any time. */
    public boolean leadsOn(String command) {
        return command.equals("evaluate");
    }
}
