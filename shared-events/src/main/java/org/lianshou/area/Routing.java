package org.lianshou.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Chronicle.Answering;
import org.lianshou.area.Chronicle.Standing;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** From a place and a category to the duty holder and the competent unit: 地上有格，格里有人，肩上有责，事有人办. */
public final class Routing {
    private final Chronicle chronicle;
    private final LocalDate day;
    private final Instant known;
    private final List<Standing> path;
    private final List<Route.Step> steps = new ArrayList<>();

    private Routing(Chronicle chronicle, LocalDate day, Instant known, List<Standing> path) {
        this.chronicle = chronicle;
        this.day = day;
        this.known = known;
        this.path = path;
    }

    /**
     * The route of a report as of a day, as known at an instant.
     *
     * @return empty where there is no such area that day
     */
    public static Optional<Route> route(
            Chronicle chronicle, AreaId place, CategoryId category, LocalDate day, Instant known) {
        List<Standing> path = chronicle.path(place, day, known);
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(new Routing(chronicle, day, known, path).of(place, category));
    }

    private Route of(AreaId place, CategoryId category) {
        AreaDuty.@Nullable Held holder = holder(place);
        Chosen chosen = competent(category);
        return new Route(
                place,
                holder == null ? null : holder.person(),
                holder == null ? null : holder.post(),
                chosen == null ? null : chosen.unit(),
                chosen == null ? null : chosen.level(),
                List.copyOf(steps));
    }

    private record Chosen(UnitId unit, Level level) {}

    /** The nearest first: the grid itself, then what it lies in. Among those of one area the worker before the head. */
    private AreaDuty.@Nullable Held holder(AreaId place) {
        for (Answering area : chronicle.whoAnswered(place, day, known)) {
            if (!area.level().isBelow(Level.TOWNSHIP)) {
                break; // nobody is on duty in what is no grid
            }
            Optional<AreaDuty.Held> held = area.onDuty().stream().min(Comparator.comparing(Routing::rank));
            if (held.isPresent()) {
                step(
                        "on-duty",
                        area.name() + " 当日在岗：" + held.get().post().label() + " "
                                + held.get().person());
                return held.get();
            }
            step("nobody-on-duty", area.name() + " 当日无人在岗");
        }
        return null;
    }

    private static int rank(AreaDuty.Held held) {
        return switch (held.post()) {
            case GRID_WORKER -> 0;
            case GRID_HEAD -> 1;
            case GRID_ASSISTANT -> 2;
            case MICRO_GRID_WORKER -> 3;
        };
    }

    /** The lowest level at which the list names somebody: small things end where they arose. */
    private @Nullable Chosen competent(CategoryId category) {
        Level nearest = path.getLast().node().level();
        Optional<Competence.Version> list = chronicle.competence(day, known);
        if (list.isEmpty()) {
            step("no-competence-list", "当日没有生效的职责清单，由最近的调度单位接收");
            return desk(nearest);
        }
        List<Competence> entries = list.get().entries().stream()
                .filter(entry -> entry.category().equals(category))
                .sorted(Comparator.comparing(Competence::level))
                .toList();
        if (entries.isEmpty()) {
            step("category-unlisted", "清单 " + list.get().version() + " 未列 " + category + "，由最近的调度单位接收");
        }
        for (Competence entry : entries) {
            Chosen chosen = listed(entry, list.get().version());
            if (chosen != null) {
                return chosen;
            }
        }
        return desk(entries.isEmpty() ? nearest : entries.getFirst().level());
    }

    private @Nullable Chosen listed(Competence entry, String version) {
        step(
                "listed",
                "清单 " + version + "（" + entry.list() + "）：" + entry.category() + " 由" + label(entry.level()) + "一级办理");
        UnitId unit = entry.unit();
        return unit == null ? desk(entry.level()) : named(unit);
    }

    /** A unit of the list, which must be there that day and answer for an area on the way. */
    private @Nullable Chosen named(UnitId id) {
        Optional<Body> unit = chronicle.unit(id, known).filter(body -> body.covers(day));
        if (unit.isEmpty()) {
            step("unit-gone", id + " 当日不存在");
            return null;
        }
        Optional<Standing> area = path.stream()
                .filter(standing -> standing.area().equals(unit.get().area()))
                .findFirst();
        if (area.isEmpty()) {
            step("unit-elsewhere", unit.get().name() + " 不管此地");
            return null;
        }
        step("unit-named", unit.get().name() + " 为清单指定单位");
        return new Chosen(id, area.get().node().level());
    }

    /** The nearest desk at that level or above it. */
    private @Nullable Chosen desk(Level level) {
        for (Standing area : path.reversed()) {
            if (area.node().level().isBelow(level)) {
                continue;
            }
            Optional<Body> desk = chronicle.desk(area.area(), day, known);
            if (desk.isPresent()) {
                step("desk", area.spell().name() + " 的调度单位：" + desk.get().name());
                return new Chosen(desk.get().id(), area.node().level());
            }
            step("no-desk", area.spell().name() + " 没有调度单位");
        }
        return null;
    }

    private void step(String code, String words) {
        steps.add(new Route.Step(code, words));
    }

    private static String label(Level level) {
        return switch (level) {
            case GRID -> "网格";
            case VILLAGE -> "村（社区）";
            case TOWNSHIP -> "乡镇（街道）";
            case COUNTY -> "县";
        };
    }
}
