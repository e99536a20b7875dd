package org.lianshou.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.AreaClosed;
import org.lianshou.area.AreaTreeEvent.AreaMoved;
import org.lianshou.area.AreaTreeEvent.AreaRenamed;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;

/**
 * An area over time. A name or a place holds from its day until the next such, whichever was recorded first.
 *
 * @param from the first day of it
 * @param closedFrom the first day without it
 */
public record Node(
        AreaId id,
        Level level,
        LocalDate from,
        List<Named> names,
        List<Placed> places,
        @Nullable LocalDate closedFrom) {

    /** What it is called from a day on. */
    public record Named(LocalDate from, String name) {}

    /** What it lies in from a day on; nothing for the county. */
    public record Placed(LocalDate from, @Nullable AreaId parent) {}

    /** What it is called and lies in on one day. */
    public record Spell(String name, @Nullable AreaId parent) {}

    /** The area after one more fact about it; nothing comes of a fact about an area that was never added. */
    static @Nullable Node after(@Nullable Node node, AreaTreeEvent event) {
        if (event instanceof AreaAdded e) {
            return new Node(
                    e.area(),
                    e.level(),
                    e.from(),
                    List.of(new Named(e.from(), e.name())),
                    List.of(new Placed(e.from(), e.parent())),
                    null);
        }
        return node == null ? null : node.changed(event);
    }

    private Node changed(AreaTreeEvent event) {
        return switch (event) {
            case AreaRenamed e ->
                new Node(
                        id,
                        level,
                        from,
                        AreaTree.inOrder(names, new Named(e.from(), e.name()), Named::from),
                        places,
                        closedFrom);
            case AreaMoved e ->
                new Node(
                        id,
                        level,
                        from,
                        names,
                        AreaTree.inOrder(places, new Placed(e.from(), e.parent()), Placed::from),
                        closedFrom);
            case AreaClosed e -> new Node(id, level, from, names, places, e.from());
            default -> this;
        };
    }

    /** How it stands on a day; empty before and after it. */
    public Optional<Spell> at(LocalDate day) {
        return covers(day) ? Optional.of(spell(day)) : Optional.empty();
    }

    /** How it stands on a day, or stood last. */
    public Optional<Spell> last(LocalDate day) {
        return day.isBefore(from) ? Optional.empty() : Optional.of(spell(day));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (closedFrom == null || day.isBefore(closedFrom));
    }

    /** Whether it is there on any day from a day on. */
    public boolean isThereFrom(LocalDate day) {
        return closedFrom == null || day.isBefore(closedFrom);
    }

    /** The days on which it begins, moves or ends. */
    Stream<LocalDate> turns() {
        return Stream.concat(places.stream().map(Placed::from), Stream.ofNullable(closedFrom));
    }

    private Spell spell(LocalDate day) {
        return new Spell(
                inForce(names, Named::from, day).name(),
                inForce(places, Placed::from, day).parent());
    }

    private static <T> T inForce(List<T> all, Function<T, LocalDate> from, LocalDate day) {
        return all.stream()
                .filter(one -> !from.apply(one).isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> Objects.requireNonNull(all.getFirst()));
    }
}
