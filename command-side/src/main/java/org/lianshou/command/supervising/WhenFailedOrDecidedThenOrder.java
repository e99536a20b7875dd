package org.lianshou.command.supervising;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.command.following.DeskCursor;
import org.lianshou.command.supervision.SupervisionOrderCommand.IssueOrder;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Duty;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.UnitId;
import org.lianshou.supervision.RoundDecision;
import org.lianshou.supervision.SupervisionRunEvent.RoundDecided;

/**
 * Follows the log. Where an issue's outcome has failed as often as policy lets it, or has failed at the top of the ladder,
 * the unit that led then is ordered to account for it (评：第二次不满意，提级并督办); what a coordination round decided, the unit
 * that it names; and where nobody has decided on a petition long after its time, which no unit leads that could be raised,
 * the desk that may decide. The cursor moves when all is ordered.
 */
public final class WhenFailedOrDecidedThenOrder extends LogFollower<DeskCursor> {
    static final String FAILED_AGAIN = "failed-evaluation-again";
    static final String FAILED_AT_THE_TOP = "failed-evaluation-at-county";
    static final String UNDECIDED = "petition-undecided";
    static final String DECIDED = "coordination-round";

    private static final long LEASE = 0x6c69616e_73757076L; // "liansupv"
    private static final List<String> TYPES = Stream.of(ReworkOrdered.class, RoundDecided.class, DeadlineMissed.class)
            .map(type -> type.getAnnotation(EventType.class).value())
            .toList();

    private final EventLogReader reader;
    private final EventCodec codec;
    private final FollowingOrders following;

    WhenFailedOrDecidedThenOrder(
            DataSource dataSource, EventLogReader reader, LogTail tail, EventCodec codec, FollowingOrders following) {
        super("supervision", LEASE, dataSource, tail, Pace.PROMPT);
        this.reader = reader;
        this.codec = codec;
        this.following = following;
    }

    @Override
    protected DeskCursor begin(Connection session) {
        return new DeskCursor(session, "desk.supervision_cursor");
    }

    @Override
    protected void follow(long position, long upTo, DeskCursor cursor) {
        for (RecordedEvent recorded : reader.after(position, upTo, TYPES)) {
            switch (codec.decode(recorded)) {
                case ReworkOrdered rework -> failed(recorded, rework);
                case DeadlineMissed missed -> missed(recorded, missed);
                case RoundDecided decided -> decided(recorded, decided);
                default -> throw new IllegalStateException(recorded.type());
            }
        }
    }

    private void failed(RecordedEvent recorded, ReworkOrdered rework) {
        ground(recorded, rework).ifPresent(ground -> {
            UnitId led = issueAt(recorded).accepted().lead();
            IssueOrder order = new IssueOrder(led, List.of(rework.issue()), null, ground, false);
            following.issue(rework.issue(), order, rework.act(), recorded.position());
        });
    }

    private void missed(RecordedEvent recorded, DeadlineMissed missed) {
        if (missed.clock() == ClockKind.ACCEPTANCE && missed.card() == Card.RED) {
            following.acceptingDesk(issueAt(recorded).reported().area()).ifPresent(desk -> {
                Ground ground = new Ground(UNDECIDED, "信访事项逾期未决定是否受理");
                IssueOrder order = new IssueOrder(desk, List.of(missed.issue()), null, ground, false);
                following.issue(missed.issue(), order, missed.act(), recorded.position());
            });
        }
    }

    private void decided(RecordedEvent recorded, RoundDecided round) {
        RoundDecision decision = round.decision();
        IssueOrder order = new IssueOrder(
                decision.unit(),
                List.of(decision.issue()),
                null,
                new Ground(DECIDED, decision.words()),
                decision.listed());
        following.issue(decision.issue(), order, round.act(), recorded.position());
    }

    /** History taken over from another system has no deadline and was judged there. */
    private Optional<Ground> ground(RecordedEvent recorded, ReworkOrdered rework) {
        if (rework.deadline() == null) {
            return Optional.empty();
        }
        if (wentUp(recorded)) {
            return Optional.of(new Ground(FAILED_AGAIN, rework.words()));
        }
        Duty duty = issueAt(recorded).duty();
        return duty != null && duty.level().isTop()
                ? Optional.of(new Ground(FAILED_AT_THE_TOP, rework.words()))
                : Optional.empty();
    }

    /** Whether the failure itself raised the issue; that was decided by the policy that it keeps. */
    private boolean wentUp(RecordedEvent recorded) {
        return reader.stream(recorded.stream(), recorded.sequence() + 1).stream()
                .findFirst()
                .map(codec::decode)
                .filter(next -> next instanceof IssueEscalated up && up.reason() == LadderEvent.Reason.REWORK)
                .isPresent();
    }

    /** As it stood with that event, before what the event brought about: who led then, answers. */
    private Issue issueAt(RecordedEvent recorded) {
        Issue issue = Issue.unreported(new IssueId(recorded.stream()));
        for (RecordedEvent event : reader.stream(recorded.stream())) {
            if (event.sequence() > recorded.sequence()) {
                break;
            }
            issue = issue.evolve((IssueEvent) codec.decode(event));
        }
        return issue;
    }
}
