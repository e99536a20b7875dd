package org.lianshou.command.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.Intakes;
import org.lianshou.command.issue.Refused;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Descent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.visit.ActivityDayEvent.ActivityDayHeld;
import org.lianshou.visit.HomeVisit;
import org.lianshou.visit.HomeVisitEvent.HomeVisitMade;

/** What follows from an occasion: its own fact, and a report of each matter, by the rules of intake. */
public final class Occasions {
    private Occasions() {}

    /** The events that follow, of the occasion and of its issues. @throws OccasionRefused where a rule says no to one */
    public static List<StreamEvent> decide(OccasionId id, OccasionCommand command, Context context) {
        return switch (command) {
            case OccasionCommand.HoldActivityDay c -> held(id, c, context);
            case OccasionCommand.MakeHomeVisit c -> made(id, c, context);
        };
    }

    /** The issues of an occasion, in the order in which they were told of. */
    public static List<IssueId> issues(OccasionId id, int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(number -> Descent.idOf(id.value(), number))
                .toList();
    }

    private static List<StreamEvent> held(OccasionId id, OccasionCommand.HoldActivityDay c, Context context) {
        List<IssueId> issues = issues(id, c.items().size());
        PersonId by = c.heldBy() == null ? context.actor().person() : Intakes.person(c.heldBy(), context);
        List<StreamEvent> events = new ArrayList<>();
        events.add(new ActivityDayHeld(
                id, context.act(), Intakes.area(c.area(), context), by, c.attended(), c.summary(), issues));
        for (int n = 0; n < issues.size(); n++) {
            Told told = c.items().get(n);
            SubjectId own = new SubjectId(issues.get(n).value());
            events.add(reported(id, n, told, Source.ACTIVITY_DAY, c.area(), told.reporter(), context.about(own)));
        }
        return List.copyOf(events);
    }

    /** The household is one person to the law of personal data, in the visit and in all that it told of. */
    private static List<StreamEvent> made(OccasionId id, OccasionCommand.MakeHomeVisit c, Context context) {
        Context about = context.about(HomeVisit.householdOf(id));
        List<IssueId> issues = issues(id, c.items().size());
        PersonId by = c.visitedBy() == null ? context.actor().person() : Intakes.person(c.visitedBy(), context);
        List<StreamEvent> events = new ArrayList<>();
        events.add(new HomeVisitMade(
                id,
                context.act(),
                Intakes.area(c.area(), context),
                by,
                Intakes.reporter(c.household(), about),
                c.summary(),
                issues));
        for (int n = 0; n < issues.size(); n++) {
            events.add(reported(id, n, c.items().get(n), Source.HOME_VISIT, c.area(), c.household(), about));
        }
        return List.copyOf(events);
    }

    private static StreamEvent reported(
            OccasionId id, int n, Told told, Source source, AreaId area, @Nullable GivenReporter by, Context context) {
        IssueId issue = Descent.idOf(id.value(), n + 1);
        try {
            return Intakes.reported(issue, told.report(source, area, by), Descent.toldOn(id, n + 1), context);
        } catch (Refused no) {
            throw new OccasionRefused(no, n);
        }
    }
}
