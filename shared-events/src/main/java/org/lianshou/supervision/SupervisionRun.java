package org.lianshou.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Ground;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.supervision.SupervisionRunEvent.BulletinCorrected;
import org.lianshou.supervision.SupervisionRunEvent.BulletinIssued;
import org.lianshou.supervision.SupervisionRunEvent.ReminderIssued;
import org.lianshou.supervision.SupervisionRunEvent.RoundClosed;
import org.lianshou.supervision.SupervisionRunEvent.RoundConvened;
import org.lianshou.supervision.SupervisionRunEvent.RoundDecided;
import org.lianshou.supervision.SupervisionRunEvent.RunOpened;

/**
 * What came round for one area and period, as the fold of its events.
 *
 * @param turn absent before it is opened
 * @param round of a coordination
 * @param editions of a bulletin, the first first
 */
public record SupervisionRun(
        RunId id,
        long version,
        @Nullable Turn turn,
        @Nullable Pin pin,
        List<Reminder> reminders,
        @Nullable CoordinationRound round,
        List<Edition> editions)
        implements StreamState<SupervisionRun> {

    public static final StreamKind<SupervisionRun> KIND = new StreamKind<>(
            "supervision-run", "督导期次", SupervisionRunEvent.class, SupervisionRun.class, id -> notHeld(new RunId(id)));

    /**
     * A meeting on one prominent issue.
     *
     * @param closing what was said when it was closed
     */
    public record CoordinationRound(
            List<Prominent> candidates,
            @Nullable RoundDecision decision,
            @Nullable String closing) {
        public CoordinationRound {
            candidates = List.copyOf(candidates);
        }
    }

    /** @param ground why there is another than the first */
    public record Edition(
            Pin pin, Bulletin bulletin, @Nullable Ground ground) {}

    public SupervisionRun {
        reminders = List.copyOf(reminders);
        editions = List.copyOf(editions);
    }

    /** Whether what it is held for is there, and not only that it was opened: the two are told one after the other. */
    public boolean isHeld() {
        return turn != null
                && switch (turn.kind()) {
                    case REMINDER -> true;
                    case COORDINATION -> round != null;
                    case BULLETIN -> !editions.isEmpty();
                };
    }

    public static SupervisionRun notHeld(RunId id) {
        return new SupervisionRun(id, -1, null, null, List.of(), null, List.of());
    }

    public SupervisionRun evolve(SupervisionRunEvent event) {
        Turn of = event.turn();
        return switch (event) {
            case RunOpened e -> new SupervisionRun(id, version + 1, of, e.pin(), reminders, round, editions);
            case ReminderIssued e ->
                new SupervisionRun(id, version + 1, of, pin, and(reminders, e.reminder()), round, editions);
            case RoundConvened e -> with(new CoordinationRound(e.candidates(), null, null));
            case RoundDecided e -> with(new CoordinationRound(candidates(), e.decision(), null));
            case RoundClosed e -> with(new CoordinationRound(candidates(), decision(), e.words()));
            case BulletinIssued e -> with(new Edition(counted(), e.bulletin(), null));
            case BulletinCorrected e -> with(new Edition(e.pin(), e.bulletin(), e.ground()));
        };
    }

    /** What a unit is reminded of. */
    public Optional<Reminder> reminder(UnitId unit) {
        return reminders.stream().filter(one -> one.unit().equals(unit)).findFirst();
    }

    public List<Prominent> candidates() {
        return round == null ? List.of() : round.candidates();
    }

    public @Nullable RoundDecision decision() {
        return round == null ? null : round.decision();
    }

    @Override
    public StreamKind<SupervisionRun> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public SupervisionRun after(StreamEvent event) {
        return evolve((SupervisionRunEvent) event);
    }

    private Pin counted() {
        return Objects.requireNonNullElseGet(pin, () -> new Pin(0, Instant.EPOCH));
    }

    private SupervisionRun with(CoordinationRound changed) {
        return new SupervisionRun(id, version + 1, turn, pin, reminders, changed, editions);
    }

    private SupervisionRun with(Edition edition) {
        return new SupervisionRun(id, version + 1, turn, pin, reminders, round, and(editions, edition));
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
