package org.lianshou.query.hotline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.http.Problem;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 热线话务. */
@RestController
@Tag(name = "Hotlines 热线话务")
class HotlinesController {
    private static final Rule SIGHT =
            AccessTable.rule("GET /api/hotlines/{unit}/{month}").orElseThrow();

    private final ViewDatabase database;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    HotlinesController(ViewDatabase database, Directory directory, ReadYourWrite readYourWrite, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    /**
     * A month of a hotline.
     *
     * @param version what a correction names in {@code If-Match}; -1 where nothing was entered yet
     * @param missing the days that are over and have no figures
     */
    record MonthAnswer(
            UnitId unit, String name, String month, long version, List<DayAnswer> days, List<LocalDate> missing) {}

    @Operation(
            summary =
                    "A hotline's telephone figures of a month, day by day: who entered them, and what they are held to.",
            description = "Each day is held to the policy that was in force on it; days without figures are named.")
    @GetMapping("/api/hotlines/{unit}/{month}")
    ResponseEntity<MonthAnswer> month(
            @PathVariable UnitId unit, @PathVariable String month, @Known("waitFor") Params params, Person person) {
        YearMonth asked = parse(month);
        Unit hotline = visible(unit, person);
        readYourWrite.await(params.text("waitFor"));
        HotlineMonth figures = find(unit, asked);
        if (!figures.exists() && !directory.isHotline(unit)) {
            throw notFound();
        }
        MonthAnswer answer = new MonthAnswer(
                unit,
                hotline.name(),
                asked.toString(),
                figures.version(),
                figures.days().stream().map(DayAnswer::of).toList(),
                missing(figures, asked));
        return ResponseEntity.ok()
                .eTag("\"" + figures.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(answer);
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("month", "month", "must be a month such as 2026-10");
        }
    }

    private Unit visible(UnitId id, Person person) {
        return directory
                .unit(id)
                .filter(unit -> new Access(directory, person)
                        .actorFor(SIGHT, unit.area(), id)
                        .isPresent())
                .orElseThrow(HotlinesController::notFound);
    }

    private static Refusal notFound() {
        return Refusal.of(
                Problem.of(HttpStatus.NOT_FOUND, "hotline-not-found", "There is no such hotline, or none for you."));
    }

    private HotlineMonth find(UnitId unit, YearMonth month) {
        return database.client()
                .sql("select number, position, state from hotline_month_details where stream = ?")
                .param(HotlineMonth.idOf(unit, month))
                .query((row, n) -> Snapshot.read(HotlineMonth.KIND, row).state())
                .optional()
                .orElseGet(() -> HotlineMonth.of(unit, month));
    }

    private List<LocalDate> missing(HotlineMonth figures, YearMonth month) {
        LocalDate today = WorkCalendar.day(clock.instant());
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> day.isBefore(today) && figures.on(day).isEmpty())
                .toList();
    }
}
