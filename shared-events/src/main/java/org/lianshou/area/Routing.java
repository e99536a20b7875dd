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

    public Routing(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /**
     * The route of a report as of a day, as known at an instant.
     *
     * @return empty where there is no such area that day
     */
    public Optional<Route> route(AreaId place, CategoryId category, LocalDate day, Instant known) {
        List<Standing> path = chronicle.path(place, day, known);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<Route.Step> steps = new ArrayList<>();
        AreaDuty.@Nullable Held holder = holder(place, day, known, steps);
        @Nullable Chosen chosen = competent(path, category, day, known, steps);
        return Optional.of(new Route(
                place,
                holder == null ? null : holder.person(),
                holder == null ? null : holder.post(),
                chosen == null ? null : chosen.unit(),
                chosen == null ? null : chosen.level(),
                steps));
    }

    private record Chosen(UnitId unit, Level level) {}

    /** The nearest first: the grid itself, then what it lies in. Among those of one area the worker before the head. */
    private AreaDuty.@Nullable Held holder(AreaId place, LocalDate day, Instant known, List<Route.Step> steps) {
        for (Answering area : chronicle.whoAnswered(place, day, known)) {
            Optional<AreaDuty.Held> held = area.onDuty().stream().min(Comparator.comparing(Routing::rank));
            if (held.isPresent()) {
                steps.add(new Route.Step(
                        "on-duty",
                        area.name() + " 当日在岗：" + held.get().post().label() + " "
                                + held.get().person()));
                return held.get();
            }
            steps.add(new Route.Step("nobody-on-duty", area.name() + " 当日无人在岗"));
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
    private @Nullable Chosen competent(
            List<Standing> path, CategoryId category, LocalDate day, Instant known, List<Route.Step> steps) {
        Optional<Competence.Version> list = chronicle.competence(day, known);
        if (list.isEmpty()) {
            steps.add(new Route.Step("no-competence-list", "当日没有生效的职责清单，由最近的调度单位接收"));
            return desk(path, path.getLast().node().level(), day, known, steps);
        }
        Optional<Competence> entry = list.get().entries().stream()
                .filter(one -> one.category().equals(category))
                .min(Comparator.comparing(Competence::level));
        if (entry.isEmpty()) {
            steps.add(new Route.Step(
                    "category-unlisted", "清单 " + list.get().version() + " 未列 " + category + "，由最近的调度单位接收"));
            return desk(path, path.getLast().node().level(), day, known, steps);
        }
        steps.add(new Route.Step(
                "listed",
                "清单 " + list.get().version() + "（" + entry.get().list() + "）：" + category + " 由 "
                        + entry.get().level() + " 一级办理"));
        return named(entry.get(), day, known, steps)
                .orElseGet(() -> desk(path, entry.get().level(), day, known, steps));
    }

    private Optional<Chosen> named(Competence entry, LocalDate day, Instant known, List<Route.Step> steps) {
        UnitId unit = entry.unit();
        if (unit == null) {
            return Optional.empty();
        }
        boolean exists = chronicle
                .unit(unit, known)
                .filter(body -> body.term().covers(day))
                .isPresent();
        steps.add(new Route.Step(exists ? "unit-named" : "unit-gone", unit + (exists ? " 为清单指定单位" : " 当日已不存在")));
        return exists ? Optional.of(new Chosen(unit, entry.level())) : Optional.empty();
    }

    /** The nearest desk at that level or above it. */
    private @Nullable Chosen desk(
            List<Standing> path, Level level, LocalDate day, Instant known, List<Route.Step> steps) {
        for (Standing area : path.reversed()) {
            if (area.node().level().isBelow(level)) {
                continue;
            }
            Optional<AreaTree.Body> desk = chronicle.desk(area.node().id(), day, known);
            if (desk.isPresent()) {
                steps.add(new Route.Step(
                        "desk", area.spell().name() + " 的调度单位：" + desk.get().name()));
                return new Chosen(desk.get().id(), area.node().level());
            }
            steps.add(new Route.Step("no-desk", area.spell().name() + " 没有调度单位"));
        }
        return null;
    }
}
