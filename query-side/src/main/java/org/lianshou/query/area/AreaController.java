package org.lianshou.query.area;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Chronicle;
import org.lianshou.area.Chronicle.Standing;
import org.lianshou.area.LiveChronicle;
import org.lianshou.http.Problem;
import org.lianshou.issue.AreaId;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The area tree as of a day. */
@RestController
@RequestMapping("/api/areas")
class AreaController {
    private final LiveChronicle county;
    private final Clock clock;

    AreaController(LiveChronicle county, Clock clock) {
        this.county = county;
        this.clock = clock;
    }

    /**
     * The whole tree.
     *
     * @param version what a command on the tree names in {@code If-Match}
     * @param areas parents before what lies in them
     */
    record Tree(long version, LocalDate on, @Nullable Instant known, List<AreaCard> areas) {}

    /**
     * One area.
     *
     * @param path from the county down to it
     */
    record OneArea(
            long version,
            LocalDate on,
            @Nullable Instant known,
            AreaCard area,
            List<AreaCard> path,
            List<AreaCard> children,
            List<UnitCard> units) {}

    /** @param count how many grids have nobody on duty */
    record Unattended(LocalDate on, int count, List<AreaCard> areas) {}

    @Operation(summary = "Every area of a day, as known at a moment, with the area tree's version as the ETag.")
    @GetMapping
    ResponseEntity<Tree> tree(@Known({"on", "known"}) Params params) {
        DayKnown asked = DayKnown.of(params, clock);
        Chronicle chronicle = county.upToDate();
        List<AreaCard> areas = sorted(chronicle.areas(asked.on(), asked.known()));
        return answer(
                chronicle.treeVersion(), new Tree(chronicle.treeVersion(), asked.on(), asked.knownBefore(), areas));
    }

    @Operation(summary = "Grids in which nobody is on duty today: each is an alarm.")
    @GetMapping("/unattended")
    Unattended unattended() {
        DayKnown today = DayKnown.today(clock);
        List<AreaCard> areas = sorted(county.upToDate().unattended(today.on(), today.known()));
        return new Unattended(today.on(), areas.size(), areas);
    }

    @Operation(summary = "One area of a day: the way down to it, what lies in it, and its units.")
    @GetMapping("/{area}")
    ResponseEntity<OneArea> area(@PathVariable String area, @Known({"on", "known"}) Params params) {
        DayKnown asked = DayKnown.of(params, clock);
        Chronicle chronicle = county.upToDate();
        List<Standing> path = path(chronicle, area, asked);
        AreaId id = path.getLast().area();
        Stream<Standing> children = chronicle
                .areas(asked.on(), asked.known())
                .filter(one -> id.equals(one.spell().parent()));
        List<UnitCard> units = chronicle
                .units(asked.on(), asked.known())
                .filter(unit -> unit.area().equals(id))
                .map(UnitCard::of)
                .sorted(Comparator.comparing(unit -> unit.id().value()))
                .toList();
        return answer(
                chronicle.treeVersion(),
                new OneArea(
                        chronicle.treeVersion(),
                        asked.on(),
                        asked.knownBefore(),
                        AreaCard.of(path.getLast()),
                        path.stream().map(AreaCard::of).toList(),
                        sorted(children),
                        units));
    }

    /** The way down to an area. @throws Refusal where it was not there that day */
    static List<Standing> path(Chronicle chronicle, String area, DayKnown asked) {
        List<Standing> path = AreaIds.read(area)
                .map(id -> chronicle.path(id, asked.on(), asked.known()))
                .orElse(List.of());
        if (path.isEmpty()) {
            throw Refusal.of(Problem.of(
                    HttpStatus.NOT_FOUND,
                    "area-not-found",
                    "There is no such area on " + asked.on() + ", by what was known."));
        }
        return path;
    }

    static <T> ResponseEntity<T> answer(long version, T body) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static List<AreaCard> sorted(Stream<Standing> areas) {
        return areas.sorted(Comparator.comparing((Standing one) -> one.node().level())
                        .reversed()
                        .thenComparing(one -> one.area().value().length())
                        .thenComparing(one -> one.area().value()))
                .map(AreaCard::of)
                .toList();
    }
}
