package org.lianshou.command.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Given;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.Matter;
import org.lianshou.issue.UnitId;

/**
 * The issue that repetition raises: accepted where the newest of its members stands, with a clock of its own, and from
 * there on with the desk of the level above; at the top, or where nobody is above, with the unit that leads the newest.
 */
final class RaisedByRepetition {
    private static final String ALIKE = "同类事项：";

    private RaisedByRepetition() {}

    static List<IssueEvent> decide(Issue none, GatheringCommand.RaiseRepeated c, Context context) {
        if (none.exists()) {
            return List.of(); // it was raised already
        }
        List<Issue> members = c.members().stream()
                .map(member -> context.others().get(member))
                .filter(Objects::nonNull)
                .toList();
        Issue newest = members.getFirst();
        AreaId area =
                Known.common(members.stream().map(one -> one.reported().area()).toList(), context);
        String words =
                "%s内第 %d 件同类事项".formatted(context.policy().repetitionWithin().inChinese(), c.count());
        Matter matter = Gathering.matter(members, Gathering.mostUrgent(members), summary(newest), words + "，合并提级处置。");
        List<IssueEvent> events = new ArrayList<>(Gathering.reported(none.id(), members, area, matter, words, context));
        List<IssueEvent> raised = raised(none, newest, area, matter, words, context);
        events.addAll(1, raised);
        return List.copyOf(events);
    }

    private static List<IssueEvent> raised(
            Issue none, Issue newest, AreaId area, Matter matter, String words, Context context) {
        Duty duty = newest.accepted();
        IssueEvent accepted = new IssueAccepted(
                none.id(),
                context.actUnderPolicy(),
                duty.level(),
                duty.lead(),
                duty.dutyHolder(),
                context.handlingDue(matter));
        Optional<UnitId> above = duty.level().isTop()
                ? Optional.empty()
                : context.directory().desk(area, duty.level().up());
        return above.map(desk -> List.of(accepted, escalated(none, duty.level(), desk, words, context)))
                .orElseGet(() -> List.of(accepted));
    }

    private static IssueEvent escalated(Issue none, Level from, UnitId desk, String words, Context context) {
        return new IssueEscalated(
                none.id(), context.actUnderPolicy(), Reason.REPETITION, from, Known.level(desk, context), desk, words);
    }

    private static String summary(Issue newest) {
        String summary = ALIKE + newest.reported().matter().summary();
        return summary.codePointCount(0, summary.length()) <= Given.LINE
                ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, Given.LINE - 1)) + "…";
    }
}
