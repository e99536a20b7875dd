package org.lianshou.callout;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Undertaking;
import org.lianshou.callout.CallOutEvent.CallOutCalledOff;
import org.lianshou.callout.CallOutEvent.CallOutClosed;
import org.lianshou.callout.CallOutEvent.FindingsNoted;
import org.lianshou.callout.CallOutEvent.UnitAdded;
import org.lianshou.callout.CallOutEvent.UnitExcused;
import org.lianshou.callout.CallOutEvent.UnitReportedIn;
import org.lianshou.callout.CallOutEvent.UnitsCalled;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * 吹哨报到: units called to a place by a time, as the fold of the events. {@link #evolve} is total and validates nothing.
 *
 * @param findings how often something was noted on the spot
 * @param outcome what came of it, once it is over
 */
public record CallOut(
        CallOutId id,
        long version,
        CallOutStage stage,
        @Nullable Call call,
        List<CalledUnit> units,
        int findings,
        @Nullable String outcome)
        implements StreamState<CallOut> {

    public static final StreamKind<CallOut> KIND =
            new StreamKind<>("call-out", "吹哨", CallOutEvent.class, CallOut.class, id -> notCalled(new CallOutId(id)));

    /** A call-out of which nothing is recorded yet. */
    public static CallOut notCalled(CallOutId id) {
        return new CallOut(id, -1, CallOutStage.NOT_CALLED, null, List.of(), 0, null);
    }

    public CallOut evolve(CallOutEvent event) {
        CallOut next = lacksBaseFor(event) ? this : changedBy(event);
        return new CallOut(id, version + 1, next.stage, next.call, next.units, next.findings, next.outcome);
    }

    /** What no legal history holds changes nothing but the version. */
    private boolean lacksBaseFor(CallOutEvent event) {
        return call == null && !(event instanceof UnitsCalled);
    }

    private CallOut changedBy(CallOutEvent event) {
        return switch (event) {
            case UnitsCalled e ->
                new CallOut(
                        id,
                        version,
                        CallOutStage.OPEN,
                        new Call(
                                e.act().actor(),
                                e.act().occurredAt(),
                                e.rung(),
                                e.area(),
                                e.place(),
                                e.reason(),
                                e.issue()),
                        e.units().stream()
                                .map(unit -> CalledUnit.called(unit, e.by()))
                                .toList(),
                        0,
                        null);
            case UnitAdded e -> with(called(e.unit(), e.by()));
            case UnitReportedIn e ->
                with(changed(e.unit(), unit -> unit.arrived(new Arrival(e.act().occurredAt(), e.person(), e.late()))));
            case UnitExcused e -> with(changed(e.unit(), unit -> unit.excusedOn(e.ground())));
            case FindingsNoted e -> new CallOut(id, version, stage, call, units, findings + 1, outcome);
            case CallOutClosed e ->
                with(units.stream()
                                .map(unit -> e.absent().contains(unit.unit()) ? unit.missed() : unit)
                                .toList())
                        .ended(CallOutStage.CLOSED, e.words());
            case CallOutCalledOff e ->
                with(units.stream()
                                .map(unit -> unit.isOwed() ? unit.excusedOn(e.ground()) : unit)
                                .toList())
                        .ended(CallOutStage.CALLED_OFF, e.ground().words());
        };
    }

    @Override
    public StreamKind<CallOut> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public CallOut after(StreamEvent event) {
        return evolve((CallOutEvent) event);
    }

    @Override
    public boolean exists() {
        return stage != CallOutStage.NOT_CALLED;
    }

    /** Who called, where and why. @throws NullPointerException before it is called */
    public Call called() {
        return Objects.requireNonNull(call, "not called");
    }

    public Optional<CalledUnit> unit(UnitId id) {
        return units.stream().filter(unit -> unit.unit().equals(id)).findFirst();
    }

    /** Those who neither came nor were excused, while it is open. */
    public List<CalledUnit> owed() {
        return stage == CallOutStage.OPEN
                ? units.stream().filter(CalledUnit::isOwed).toList()
                : List.of();
    }

    /** The first instant at which one of those still owed is late; empty where none is owed. */
    public Optional<Instant> lateFrom() {
        return owed().stream().map(CalledUnit::by).min(Instant::compareTo);
    }

    /** As the access table sees it. @throws NullPointerException before it is called */
    public Undertaking undertaking() {
        Call by = called();
        return new Undertaking(
                by.area(),
                by.rung(),
                by.caller().person(),
                null,
                units.stream().map(CalledUnit::unit).toList());
    }

    private CallOut ended(CallOutStage end, String words) {
        return new CallOut(id, version, end, call, units, findings, words);
    }

    private CallOut with(List<CalledUnit> changed) {
        return new CallOut(id, version, stage, call, changed, findings, outcome);
    }

    private List<CalledUnit> changed(UnitId id, UnaryOperator<CalledUnit> change) {
        return units.stream()
                .map(unit -> unit.unit().equals(id) ? change.apply(unit) : unit)
                .toList();
    }

    /** Once in the list, however often it was called. */
    private List<CalledUnit> called(UnitId id, Instant by) {
        return Stream.concat(
                        units.stream().filter(unit -> !unit.unit().equals(id)), Stream.of(CalledUnit.called(id, by)))
                .toList();
    }
}
