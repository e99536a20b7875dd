package org.lianshou.command.response;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Cause;
import org.lianshou.response.ResponseEvent.ResponseOpened;
import org.lianshou.response.ResponseStage;
import org.lianshou.response.WholeNetResponse;

/** How a response comes about: by the county's decision, or because a hazard is critical. Either way it is the same one. */
final class Opens {
    private Opens() {}

    static ResponseOpened byDecision(WholeNetResponse response, ResponseCommand.Open c, ResponseContext context) {
        notOpen(response);
        Issue issue = known(c.issue(), context);
        boolean inWork =
                issue.duty() != null && (issue.stage().isBeforeCompletion() || issue.stage() == Stage.DEFERRED);
        ResponseRefused.when(!inWork, ResponseRefusal.NOT_IN_WORK, issue.stage().label());
        AreaId area = issue.reported().area();
        UnitId lead = c.lead() == null ? receiving(area, context.directory()) : Units.ofCounty(c.lead(), context);
        Set<UnitId> named = new HashSet<>();
        for (UnitId unit : c.units()) {
            Units.open(unit, context);
            ResponseRefused.when(!named.add(unit) || unit.equals(lead), ResponseRefusal.UNIT_TWICE, unit);
        }
        List<UnitId> participants = with(desks(area, context.directory()), c.units(), lead);
        ResponseRefused.when(participants.isEmpty(), ResponseRefusal.ONE_UNIT_ONLY, lead);
        return opened(response, issue, Cause.DECISION, null, lead, participants, c.words(), context);
    }

    /**
     * The system only writes down what follows from what people did. A hazard that was critical before the response to it was
     * stood down is answered by that, so that whoever comes to it a second time opens nothing anew.
     */
    static ResponseOpened bySeverity(
            WholeNetResponse response, ResponseCommand.OpenForSeverity c, ResponseContext context) {
        notOpen(response);
        Instant over = response.stoodDownAt();
        ResponseRefused.when(
                over != null && !context.at().isAfter(over), ResponseRefusal.ALREADY_ANSWERED, response.id());
        Issue issue = known(c.issue(), context);
        ResponseRefused.when(
                issue.duty() == null, ResponseRefusal.NOT_IN_WORK, issue.stage().label());
        AreaId area = issue.reported().area();
        UnitId atWork = issue.accepted().lead();
        UnitId lead = desk(area, context.directory()).orElse(atWork);
        List<UnitId> participants = with(desks(area, context.directory()), List.of(atWork), lead);
        return opened(response, issue, Cause.SEVERITY, c.source(), lead, participants, "重大隐患，启动全网联动", context);
    }

    private static ResponseOpened opened(
            WholeNetResponse response,
            Issue issue,
            Cause cause,
            @Nullable Long source,
            UnitId lead,
            List<UnitId> participants,
            String words,
            ResponseContext context) {
        return new ResponseOpened(
                response.id(),
                context.actUnderPolicy(),
                issue.id(),
                issue.version(),
                cause,
                source,
                issue.reported().area(),
                lead,
                participants,
                words,
                context.nextNote());
    }

    private static void notOpen(WholeNetResponse response) {
        ResponseRefused.when(response.stage() == ResponseStage.OPEN, ResponseRefusal.ALREADY_OPEN, response.id());
    }

    private static Issue known(IssueId id, ResponseContext context) {
        Issue issue = context.issue();
        if (issue == null) {
            throw new ResponseRefused(ResponseRefusal.UNKNOWN_ISSUE, id);
        }
        return issue;
    }

    private static UnitId receiving(AreaId area, Directory directory) {
        return desk(area, directory).orElseThrow(() -> new ResponseRefused(ResponseRefusal.NO_DESK, Level.COUNTY));
    }

    private static Optional<UnitId> desk(AreaId area, Directory directory) {
        return directory.area(area).flatMap(known -> directory.desk(area, Level.COUNTY));
    }

    /** Those on the way down from the county to the place. */
    private static List<UnitId> desks(AreaId area, Directory directory) {
        return directory.area(area).isEmpty()
                ? List.of()
                : Stream.of(Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE, Level.GRID)
                        .flatMap(level -> directory.desk(area, level).stream())
                        .toList();
    }

    /** Both, each once, but for the lead. */
    private static List<UnitId> with(List<UnitId> some, List<UnitId> more, UnitId lead) {
        return Stream.concat(some.stream(), more.stream())
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
    }
}
