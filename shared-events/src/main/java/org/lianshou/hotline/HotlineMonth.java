package org.lianshou.hotline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.hotline.DayFigures.Entry;
import org.lianshou.hotline.HotlineMonthEvent.DayCorrected;
import org.lianshou.hotline.HotlineMonthEvent.DayEntered;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * The telephone figures of a hotline in a month, as the fold of their events.
 *
 * @param unit the hotline; absent where only the stream is known
 * @param area where it answers, as of the last event
 * @param days those that have figures, in order
 */
public record HotlineMonth(
        UUID stream,
        long version,
        @Nullable UnitId unit,
        @Nullable AreaId area,
        List<DayFigures> days) implements StreamState<HotlineMonth> {

    public static final StreamKind<HotlineMonth> KIND = new StreamKind<>(
            "hotline-month",
            "热线话务",
            HotlineMonthEvent.class,
            HotlineMonth.class,
            id -> new HotlineMonth(id, -1, null, null, List.of()));

    public HotlineMonth {
        days = List.copyOf(days);
    }

    public static HotlineMonth of(UnitId unit, YearMonth month) {
        return new HotlineMonth(idOf(unit, month), -1, unit, null, List.of());
    }

    /** There is one for each hotline and month, whose stream follows from them (RFC 9562, 5.3). */
    public static UUID idOf(UnitId unit, YearMonth month) {
        String name = "lianshou.hotline-month/%s/%s".formatted(unit, month);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public HotlineMonth evolve(HotlineMonthEvent event) {
        Entry entry = switch (event) {
            case DayEntered e -> new Entry(e.calls(), e.standard(), e.act(), null);
            case DayCorrected e -> new Entry(e.calls(), e.standard(), e.act(), e.ground());
        };
        return new HotlineMonth(stream, version + 1, event.unit(), event.area(), and(event.day(), entry));
    }

    /** What was entered of a day. */
    public Optional<DayFigures> on(LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst();
    }

    @Override
    public StreamKind<HotlineMonth> kind() {
        return KIND;
    }

    @Override
    public HotlineMonth after(StreamEvent event) {
        return evolve((HotlineMonthEvent) event);
    }

    private List<DayFigures> and(LocalDate day, Entry entry) {
        DayFigures changed =
                on(day).orElseGet(() -> new DayFigures(day, List.of())).and(entry);
        return Stream.concat(days.stream().filter(one -> !one.day().equals(day)), Stream.of(changed))
                .sorted(Comparator.comparing(DayFigures::day))
                .toList();
    }
}
