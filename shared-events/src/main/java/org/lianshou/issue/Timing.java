package org.lianshou.issue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an issue's clocks run from, and what they have struck.
 *
 * @param waitingSince since when the next hand has been awaited: when the issue came into its stage, or when a session
 *     last took it up or gave it back
 * @param grantedAt when the deadline for handling was set that holds now
 * @param unsignedSince since when the lead unit has not signed for it; a refused return gives no more time
 * @param urgentSince since when an urgent issue has had nobody who took it on; absent where it is not so
 * @param agendas the sessions that an issue in discussion waits for
 * @param strokes what was struck by the clocks that run, one entry a clock
 */
public record Timing(
        @Nullable Instant waitingSince,
        @Nullable Instant grantedAt,
        @Nullable Instant unsignedSince,
        @Nullable Instant urgentSince,
        List<Agenda> agendas,
        List<Stroke> strokes) {

    /** @param card absent while only a warning was given, or the end of a notice period told */
    public record Stroke(RunningClock clock, @Nullable Card card) {}

    static final Timing NONE = new Timing(null, null, null, null, List.of(), List.of());

    public Timing {
        agendas = List.copyOf(agendas);
        strokes = List.copyOf(strokes);
    }

    /** What the clock has struck last; null where it has not struck. */
    public @Nullable Stroke stroke(RunningClock clock) {
        for (Stroke stroke : strokes) {
            if (stroke.clock().equals(clock)) {
                return stroke;
            }
        }
        return null;
    }

    /** Whether the issue is on the agenda of this session. */
    public boolean awaits(String session) {
        return agendas.stream().anyMatch(agenda -> agenda.session().equals(session));
    }

    /** Whether the time to dispatch stands still for the sake of a session. */
    public boolean rests() {
        return agendas.stream().anyMatch(Agenda::rests);
    }

    /** When the session meets whose outcome a clock waits for: the first of those that it was put on at once. */
    public Instant meetsAt(RunningClock discussion) {
        return agendas.stream()
                .filter(agenda -> agenda.rests() && agenda.since().equals(discussion.since()))
                .map(Agenda::meetsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Timing waitingFrom(Instant at) {
        return new Timing(at, grantedAt, unsignedSince, urgentSince, agendas, strokes);
    }

    Timing granted(Instant at) {
        return new Timing(waitingSince, at, unsignedSince, urgentSince, agendas, strokes);
    }

    Timing unsignedFrom(@Nullable Instant at) {
        return new Timing(waitingSince, grantedAt, at, urgentSince, agendas, strokes);
    }

    Timing urgentFrom(@Nullable Instant at) {
        return new Timing(waitingSince, grantedAt, unsignedSince, at, agendas, strokes);
    }

    Timing awaiting(List<Agenda> sessions) {
        return new Timing(waitingSince, grantedAt, unsignedSince, urgentSince, sessions, strokes);
    }

    Timing struck(Stroke stroke) {
        Stream<Stroke> others = strokes.stream().filter(other -> !other.clock().equals(stroke.clock()));
        return with(Stream.concat(others, Stream.of(stroke)).toList());
    }

    /** Without what was struck by clocks that run no more. */
    Timing onlyOf(List<RunningClock> running) {
        return with(strokes.stream()
                .filter(stroke -> running.contains(stroke.clock()))
                .toList());
    }

    private Timing with(List<Stroke> changed) {
        return new Timing(waitingSince, grantedAt, unsignedSince, urgentSince, agendas, changed);
    }
}
