package org.lianshou.issue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * One issue as the fold of its events. {@link #evolve} is total and validates nothing: what was recorded has happened.
 *
 * @param version the sequence of the last event, from 0; -1 before the first
 * @param timing what the clocks run from; {@link #clocks} says which run
 * @param lineage absent for an issue that stands alone; {@link #kin} asks for no case
 */
public record Issue(
        IssueId id,
        long version,
        Stage stage,
        @Nullable Intake intake,
        @Nullable Duty duty,
        Work work,
        Appraisal appraisal,
        @Nullable Notice notice,
        Timing timing,
        @Nullable Lineage lineage)
        implements StreamState<Issue> {

    public static final StreamKind<Issue> KIND =
            new StreamKind<>("issue", "事项", IssueEvent.class, Issue.class, id -> unreported(new IssueId(id)));

    /** An issue of which nothing is recorded yet. */
    public static Issue unreported(IssueId id) {
        return new Issue(id, -1, Stage.NOT_REPORTED, null, null, Work.NONE, Appraisal.NONE, null, Timing.NONE, null);
    }

    public static Issue fold(IssueId id, List<? extends IssueEvent> events) {
        Issue issue = unreported(id);
        for (IssueEvent event : events) {
            issue = issue.evolve(event);
        }
        return issue;
    }

    public Issue evolve(IssueEvent event) {
        boolean changesNothing = lacksBaseFor(event);
        Issue next = changesNothing
                ? this
                : switch (event) {
                    case CollectionEvent e -> Evolution.collected(this, e);
                    case DiscussionEvent e -> Evolution.discussed(this, e);
                    case ResolutionEvent e -> Evolution.resolved(this, e);
                    case EvaluationEvent e -> Evolution.evaluated(this, e);
                    case PublicationEvent e -> Evolution.published(this, e);
                    case LadderEvent e -> Evolution.climbed(this, e);
                    case ClockEvent e -> this;
                    case LineageEvent e -> Evolution.related(this, e);
                };
        Timing after = changesNothing ? timing : Clockwork.after(this, event, next);
        return new Issue(
                id,
                version + 1,
                next.stage,
                next.intake,
                next.duty,
                next.work,
                next.appraisal,
                next.notice,
                after,
                next.lineage);
    }

    /** What no legal history holds, such as a dispatch before any acceptance, changes nothing but the version. */
    private boolean lacksBaseFor(IssueEvent event) {
        return switch (event) {
            case CollectionEvent.IssueReported e -> false;
            case CollectionEvent e -> intake == null;
            case DiscussionEvent e -> duty == null;
            case ResolutionEvent e -> duty == null;
            case LadderEvent e -> duty == null;
            case ClockEvent e -> intake == null;
            case LineageEvent e -> intake == null;
            case EvaluationEvent e -> intake == null;
            case PublicationEvent e -> intake == null;
        };
    }

    @Override
    public StreamKind<Issue> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public Issue after(StreamEvent event) {
        return evolve((IssueEvent) event);
    }

    @Override
    public boolean exists() {
        return stage != Stage.NOT_REPORTED;
    }

    /** What came in. @throws NullPointerException before the report */
    public Intake reported() {
        return Objects.requireNonNull(intake, "not reported");
    }

    /** Who answers for it. @throws NullPointerException before acceptance */
    public Duty accepted() {
        return Objects.requireNonNull(duty, "not accepted");
    }

    /** What it came from and belongs with. */
    public Lineage kin() {
        return lineage == null ? Lineage.NONE : lineage;
    }

    /** The clocks that run now. */
    public List<RunningClock> clocks() {
        return Clockwork.running(this);
    }

    /** The worst card that a running clock has shown; null where none has. */
    public @Nullable Card card() {
        List<RunningClock> running = timing.strokes().isEmpty() ? List.of() : clocks();
        Card worst = null;
        for (Timing.Stroke stroke : timing.strokes()) {
            Card card = stroke.card();
            if (card != null && running.contains(stroke.clock()) && (worst == null || card.compareTo(worst) > 0)) {
                worst = card;
            }
        }
        return worst;
    }

    Issue to(Stage next) {
        return new Issue(id, version, next, intake, duty, work, appraisal, notice, timing, lineage);
    }

    Issue with(Intake changed) {
        return new Issue(id, version, stage, changed, duty, work, appraisal, notice, timing, lineage);
    }

    Issue with(Duty changed) {
        return new Issue(id, version, stage, intake, changed, work, appraisal, notice, timing, lineage);
    }

    Issue with(Work changed) {
        return new Issue(id, version, stage, intake, duty, changed, appraisal, notice, timing, lineage);
    }

    Issue with(Appraisal changed) {
        return new Issue(id, version, stage, intake, duty, work, changed, notice, timing, lineage);
    }

    Issue with(@Nullable Notice changed) {
        return new Issue(id, version, stage, intake, duty, work, appraisal, changed, timing, lineage);
    }

    Issue with(Timing changed) {
        return new Issue(id, version, stage, intake, duty, work, appraisal, notice, changed, lineage);
    }

    Issue with(@Nullable Lineage changed) {
        return new Issue(id, version, stage, intake, duty, work, appraisal, notice, timing, changed);
    }
}
