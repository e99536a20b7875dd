package org.lianshou.response;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Undertaking;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;
import org.lianshou.response.ResponseEvent.LeadChanged;
import org.lianshou.response.ResponseEvent.ResponseOpened;
import org.lianshou.response.ResponseEvent.ResponseStoodDown;
import org.lianshou.response.ResponseEvent.SituationNoted;
import org.lianshou.response.ResponseEvent.UnitJoined;
import org.lianshou.response.ResponseEvent.UnitLeft;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * 全网联动: the response of several levels and units to one issue, as the fold of its events. {@link #evolve} is total and
 * validates nothing.
 *
 * @param participants units beside the lead
 * @param notes how many notes on the situation there are, of which {@code situation} is the last
 * @param nextNote when the next note is due; absent where none is
 * @param stoodDownAt when it ended; absent while it has not
 */
public record WholeNetResponse(
        ResponseId id,
        long version,
        ResponseStage stage,
        @Nullable Opening opening,
        @Nullable UnitId lead,
        List<Participant> participants,
        int notes,
        @Nullable Situation situation,
        @Nullable Deadline nextNote,
        @Nullable Instant stoodDownAt)
        implements StreamState<WholeNetResponse> {

    public static final StreamKind<WholeNetResponse> KIND = new StreamKind<>(
            "response", "联动", ResponseEvent.class, WholeNetResponse.class, id -> notOpened(new ResponseId(id)));

    /** A response of which nothing is recorded yet. */
    public static WholeNetResponse notOpened(ResponseId id) {
        return new WholeNetResponse(id, -1, ResponseStage.NOT_OPENED, null, null, List.of(), 0, null, null, null);
    }

    public WholeNetResponse evolve(ResponseEvent event) {
        WholeNetResponse next = lacksBaseFor(event) ? this : changedBy(event);
        return new WholeNetResponse(
                id,
                version + 1,
                next.stage,
                next.opening,
                next.lead,
                next.participants,
                next.notes,
                next.situation,
                next.nextNote,
                next.stoodDownAt);
    }

    /** What no legal history holds changes nothing but the version. */
    private boolean lacksBaseFor(ResponseEvent event) {
        return opening == null && !(event instanceof ResponseOpened);
    }

    private WholeNetResponse changedBy(ResponseEvent event) {
        return switch (event) {
            case ResponseOpened e ->
                new WholeNetResponse(
                        id,
                        version,
                        ResponseStage.OPEN,
                        new Opening(e.issue(), e.area(), e.cause(), e.act().occurredAt(), e.words()),
                        e.lead(),
                        e.participants().stream()
                                .map(unit -> new Participant(unit, null))
                                .toList(),
                        notes,
                        situation,
                        e.nextNote(),
                        null);
            case LeadChanged e -> led(e.to(), with(without(e.to()), new Participant(e.from(), null)));
            case UnitJoined e -> led(lead, with(without(e.unit()), new Participant(e.unit(), e.task())));
            case UnitLeft e -> led(lead, without(e.unit()));
            case SituationNoted e ->
                new WholeNetResponse(
                        id,
                        version,
                        stage,
                        opening,
                        lead,
                        participants,
                        e.number(),
                        new Situation(e.number(), e.act().occurredAt(), e.words(), e.measures(), e.casualties()),
                        e.nextNote(),
                        stoodDownAt);
            case ResponseStoodDown e ->
                new WholeNetResponse(
                        id,
                        version,
                        ResponseStage.STOOD_DOWN,
                        opening,
                        lead,
                        participants,
                        notes,
                        situation,
                        null,
                        e.act().occurredAt());
        };
    }

    @Override
    public StreamKind<WholeNetResponse> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public WholeNetResponse after(StreamEvent event) {
        return evolve((ResponseEvent) event);
    }

    @Override
    public boolean exists() {
        return stage != ResponseStage.NOT_OPENED;
    }

    /** What it is about. @throws NullPointerException before it is opened */
    public Opening opened() {
        return Objects.requireNonNull(opening, "not opened");
    }

    /** Who leads. @throws NullPointerException before it is opened */
    public UnitId leader() {
        return Objects.requireNonNull(lead, "not opened");
    }

    public Optional<Participant> participant(UnitId unit) {
        return participants.stream().filter(one -> one.unit().equals(unit)).findFirst();
    }

    /** All that take part, the lead first. @throws NullPointerException before it is opened */
    public List<UnitId> units() {
        return Stream.concat(Stream.of(leader()), participants.stream().map(Participant::unit))
                .toList();
    }

    /** Whether a note is owed at an instant that was due by then. */
    public boolean isNoteOverdue(Instant at) {
        return nextNote != null && nextNote.isMissedAt(at);
    }

    /** As the access table sees it. @throws NullPointerException before it is opened */
    public Undertaking undertaking() {
        return new Undertaking(opened().area(), Level.COUNTY, null, leader(), units());
    }

    private WholeNetResponse led(@Nullable UnitId leader, List<Participant> others) {
        return new WholeNetResponse(
                id, version, stage, opening, leader, others, notes, situation, nextNote, stoodDownAt);
    }

    private List<Participant> without(UnitId unit) {
        return participants.stream().filter(one -> !one.unit().equals(unit)).toList();
    }

    private static List<Participant> with(List<Participant> some, Participant more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
