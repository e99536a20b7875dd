package org.lianshou.command.issue;

import java.util.List;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Stage;

/** The one door to the rules: first the stage, by the access table, then the step's own rules. */
public final class Decider {
    private Decider() {}

    /** The events that follow. @throws Refused where a rule says no */
    public static List<IssueEvent> decide(Issue issue, IssueCommand command, Context context) {
        try {
            List<IssueEvent> events = decideInStep(issue, command, context);
            Refused.when(isErased(issue) && bringPersonalEvidence(events), Refusal.REPORTER_ERASED);
            return events;
        } catch (Refused no) {
            throw no.in(issue.stage());
        }
    }

    private static List<IssueEvent> decideInStep(Issue issue, IssueCommand command, Context context) {
        if (!isOfNoStep(command)) {
            inStep(issue, command);
            Refused.when(
                    issue.exists() && context.at().isBefore(issue.reported().reportedAt()), Refusal.BEFORE_REPORT);
        }
        return switch (command) {
            case CollectionCommand c -> Collection.decide(issue, c, context);
            case DiscussionCommand c -> Discussion.decide(issue, c, context);
            case AgendaCommand c -> Waiting.decide(issue, c, context);
            case ResolutionCommand c -> Resolution.decide(issue, c, context);
            case EvaluationCommand c -> Evaluation.decide(issue, c, context);
            case PublicationCommand c -> Publication.decide(issue, c, context);
            case LadderCommand c -> Ladder.decide(issue, c, context);
            case ClockCommand c -> Striking.decide(issue, c, context);
            case LineageCommand c -> related(issue, c, context);
            case GatheringCommand.Gather c -> Gathering.gather(issue, c, context);
            case GatheringCommand.RaiseRepeated c -> RaisedByRepetition.decide(issue, c, context);
        };
    }

    private static List<IssueEvent> related(Issue issue, LineageCommand command, Context context) {
        return switch (command) {
            case LineageCommand.Split c -> Splitting.split(issue, c, context);
            case LineageCommand.GatherInto c -> Gathering.into(issue, c, context);
            case LineageCommand.ReleaseFromGathering c -> Gathering.release(issue, c, context);
        };
    }

    /** Time asks at any stage, a gathering begins an issue of its own, and a session is no person. */
    private static boolean isOfNoStep(IssueCommand command) {
        return command instanceof ClockCommand
                || command instanceof GatheringCommand
                || command instanceof AgendaCommand;
    }

    private static boolean isErased(Issue issue) {
        Intake intake = issue.intake();
        return intake != null && intake.erasedAt() != null;
    }

    private static boolean bringPersonalEvidence(List<IssueEvent> events) {
        return events.stream().flatMap(event -> event.evidence().stream()).anyMatch(Evidence::isPersonal);
    }

    private static void inStep(Issue issue, IssueCommand command) {
        Rule rule = AccessTable.forCommand(command.name());
        Stage stage = issue.stage();
        // Not Refused.when: these words cost more than the decision, and most commands are in step.
        if (!rule.stages().contains(stage)) {
            throw new Refused(
                    Refusal.OUT_OF_STEP,
                    "it is " + stage.label() + " " + stage + "; now possible: " + String.join(", ", possible(stage)));
        }
    }

    /** The commands that a stage allows, whoever asks. */
    public static List<String> possible(Stage stage) {
        return AccessTable.RULES.stream()
                .filter(rule -> rule.stages().contains(stage))
                .map(Rule::name)
                .toList();
    }
}
