package org.lianshou.command.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.LineageEvent.IssueGatheredInto;
import org.lianshou.issue.LineageEvent.IssueReleased;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Place;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/** Like issues under one: each keeps its own steps and clocks, for each reporter is owed an answer (ADR 0024). */
final class Gathering {
    private Gathering() {}

    static List<IssueEvent> gather(Issue none, GatheringCommand.Gather c, Context context) {
        List<Issue> members =
                c.members().stream().map(member -> known(member, context)).toList();
        members.forEach(Gathering::mayBeGathered);
        Issue first = members.getFirst();
        members.forEach(member -> alike(first, member));
        AreaId area = Known.commonDesk(
                members.stream().map(member -> member.reported().area()).toList(), context);
        return reported(none.id(), members, area, matter(c, members), c.words(), context);
    }

    /** The report of a gathering, and with it what each of its members hears. */
    static List<IssueEvent> reported(
            IssueId gathering, List<Issue> members, AreaId area, Matter matter, String words, Context context) {
        List<IssueEvent> events = new ArrayList<>();
        events.add(new IssueReported(
                gathering,
                context.act(),
                Source.LIKE_ISSUES,
                matter,
                area,
                Place.UNKNOWN,
                new ReportedBy(context.actor(), new SubjectId(gathering.value())).official(),
                List.of(),
                null,
                null,
                Descent.gathering(members.stream().map(IssueSeen::of).toList())));
        members.forEach(
                member -> events.add(new IssueGatheredInto(member.id(), context.act(), gathering, null, words)));
        return events;
    }

    static List<IssueEvent> into(Issue issue, LineageCommand.GatherInto c, Context context) {
        Refused.when(c.gathering().equals(issue.id()), Refusal.LINEAGE_CYCLE);
        Issue gathering = known(c.gathering(), context);
        Refused.when(!gathering.kin().isGathering(), Refusal.NOT_A_GATHERING);
        Refused.when(!isOpen(gathering), Refusal.GATHERING_ENDED);
        mayBeGathered(issue);
        alike(gathering, issue);
        boolean related = ancestors(gathering, context).contains(issue.id())
                || ancestors(issue, context).contains(gathering.id());
        Refused.when(related, Refusal.LINEAGE_CYCLE);
        Refused.when(!answersFor(gathering, issue, context), Refusal.NO_COMMON_DESK);
        return List.of(
                new IssueGatheredInto(issue.id(), context.act(), gathering.id(), gathering.version(), c.words()));
    }

    static List<IssueEvent> release(Issue issue, LineageCommand.ReleaseFromGathering c, Context context) {
        IssueId gathering = issue.kin().gathering();
        if (gathering == null) {
            throw new Refused(Refusal.NOT_GATHERED, "");
        }
        return List.of(new IssueReleased(issue.id(), context.act(), gathering, c.ground()));
    }

    /** Work on it is owed, or stands on the ledger. */
    static boolean isOpen(Issue issue) {
        return issue.stage().isBeforeCompletion() || issue.stage() == Stage.DEFERRED;
    }

    private static Issue known(IssueId id, Context context) {
        return Optional.ofNullable(context.others().get(id))
                .filter(Issue::exists)
                .orElseThrow(() -> new Refused(Refusal.ISSUE_UNKNOWN, id.toString()));
    }

    private static void mayBeGathered(Issue issue) {
        String id = issue.id().toString();
        Refused.when(!isOpen(issue), Refusal.MEMBER_ENDED, id);
        Refused.when(issue.kin().isGathering(), Refusal.IS_GATHERING, id);
        Refused.when(issue.kin().gathering() != null, Refusal.ALREADY_GATHERED, id);
    }

    private static void alike(Issue one, Issue other) {
        Refused.when(
                one.reported().matter().kind() != other.reported().matter().kind(),
                Refusal.MEMBERS_UNLIKE,
                other.id().toString());
    }

    private static boolean answersFor(Issue gathering, Issue issue, Context context) {
        AreaId place = issue.reported().area();
        UnitId lead = gathering.duty() == null ? null : gathering.duty().lead();
        return context.directory().isUnder(place, gathering.reported().area())
                || (lead != null
                        && context.directory()
                                .isUnder(place, Known.unit(lead, context).area()));
    }

    /** Of what it is a part, and of what that is; as far as the context knows. */
    private static Set<IssueId> ancestors(Issue issue, Context context) {
        Set<IssueId> found = new HashSet<>();
        Issue now = issue;
        while (now != null) {
            IssueId parent = now.kin().parent();
            now = parent != null && found.add(parent) ? context.others().get(parent) : null;
        }
        return found;
    }

    private static Matter matter(GatheringCommand.Gather c, List<Issue> members) {
        Urgency urgency = c.urgency() == null ? mostUrgent(members) : c.urgency();
        return matter(members, urgency, c.summary(), c.description());
    }

    static Urgency mostUrgent(List<Issue> members) {
        return members.stream()
                .map(member -> member.reported().matter().urgency())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Like the first, as grave as the gravest; about a unit where all are about that unit. */
    static Matter matter(List<Issue> members, Urgency urgency, String summary, String description) {
        Matter first = members.getFirst().reported().matter();
        return new Matter(
                first.kind(),
                first.appealType(),
                gravest(members),
                first.cost(),
                first.category(),
                urgency,
                summary,
                description,
                complainedOf(members));
    }

    private static @Nullable Severity gravest(List<Issue> members) {
        List<Severity> severities = members.stream()
                .map(member -> member.reported().matter().severity())
                .filter(Objects::nonNull)
                .toList();
        return severities.isEmpty() ? null : Collections.max(severities);
    }

    private static @Nullable UnitId complainedOf(List<Issue> members) {
        UnitId first = members.getFirst().reported().matter().complainedOf();
        boolean all = members.stream()
                .allMatch(member -> Objects.equals(member.reported().matter().complainedOf(), first));
        return all ? first : null;
    }
}
