package org.lianshou.command.issue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.LineageEvent.IssueSplit;
import org.lianshou.issue.LineageEvent.PartsEnded;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Place;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Step;

/** One issue of many matters: each goes its own way, and the whole is done when all its parts are (ADR 0024). */
final class Splitting {
    private Splitting() {}

    static List<IssueEvent> split(Issue issue, LineageCommand.Split c, Context context) {
        Refused.when(issue.kin().gathering() != null, Refusal.ALREADY_GATHERED);
        Refused.when(!issue.kin().children().isEmpty(), Refusal.ALREADY_SPLIT);
        List<IssueEvent> reports = new ArrayList<>();
        List<IssueId> children = new ArrayList<>();
        IssueSeen parent = new IssueSeen(issue.id(), issue.version() + 1);
        for (LineageCommand.Part part : c.parts()) {
            int number = children.size() + 1;
            IssueId child = Descent.idOf(issue.id().value(), number);
            children.add(child);
            reports.add(reported(child, issue, part, Descent.partOf(parent, number), context));
        }
        List<IssueEvent> events = new ArrayList<>();
        events.add(new IssueSplit(issue.id(), context.act(), children, c.ground()));
        events.addAll(reports);
        return List.copyOf(events);
    }

    /** Whoever reported the whole reported its parts. What they said of themselves stays where they said it. */
    private static IssueEvent reported(
            IssueId child, Issue whole, LineageCommand.Part part, Descent descent, Context context) {
        Intake intake = whole.reported();
        AreaId area = part.area() == null ? intake.area() : elsewhere(part.area(), intake, context);
        Place place = part.place() == null ? placeIn(area, intake) : part.place();
        return new IssueReported(
                child,
                context.act(),
                intake.source(),
                matter(intake.matter(), part, context),
                area,
                place,
                intake.reporter().withoutPersonalText(),
                List.of(),
                null,
                null,
                descent);
    }

    private static AreaId elsewhere(AreaId area, Intake intake, Context context) {
        Known.openArea(area, context);
        Known.commonDesk(List.of(intake.area(), area), context);
        return area;
    }

    private static Place placeIn(AreaId area, Intake intake) {
        return area.equals(intake.area()) ? intake.place() : Place.UNKNOWN;
    }

    private static Matter matter(Matter whole, LineageCommand.Part part, Context context) {
        CategoryId category = part.category() == null ? whole.category() : Known.category(part.category(), context);
        return new Matter(
                whole.kind(),
                whole.appealType(),
                whole.severity(),
                whole.cost(),
                category,
                whole.urgency(),
                part.summary(),
                part.description(),
                whole.complainedOf());
    }

    /** What precedes the completion of an issue that was split, and nothing for one that was not. */
    static List<IssueEvent> partsEnded(Issue issue, Context context) {
        List<IssueId> children = issue.kin().children();
        if (children.isEmpty()) {
            return List.of();
        }
        List<IssueSeen> ended = children.stream()
                .map(child -> ended(child, context.others().get(child)))
                .toList();
        return List.of(new PartsEnded(issue.id(), context.act(), ended));
    }

    /** What has been judged is done for the whole; that its notice still hangs holds nobody's work up. */
    private static IssueSeen ended(IssueId child, @Nullable Issue found) {
        Stage stage = found == null ? Stage.NOT_REPORTED : found.stage();
        boolean ended = stage.isTerminal() || stage.step() == Step.PUBLICATION;
        Refused.when(!ended, Refusal.CHILDREN_OPEN, child + " is " + stage);
        return new IssueSeen(child, found == null ? -1 : found.version());
    }
}
