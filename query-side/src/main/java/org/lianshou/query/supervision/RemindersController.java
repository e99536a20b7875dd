package org.lianshou.query.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.UnitId;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Supervision 督导")
class RemindersController {
    private static final Rule RULE =
            AccessTable.rule("GET /api/reminders/{unit}").orElseThrow();

    private final Runs runs;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;

    RemindersController(Runs runs, Directory directory, ReadYourWrite readYourWrite) {
        this.runs = runs;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
    }

    /**
     * What a unit is reminded of.
     *
     * @param pin what it was counted as of
     * @param reminder with nothing in it where there was nothing to remind of
     */
    record ReminderAnswer(Period period, Pin pin, Reminder reminder) {}

    @Operation(summary = "What a unit was reminded of last (催办), or in the period of the day that is named by on.")
    @GetMapping("/api/reminders/{unit}")
    ReminderAnswer reminder(@PathVariable UnitId unit, @Known({"on", "waitFor"}) Params params, Person person) {
        Unit known = directory.unit(unit).filter(one -> sees(one, person)).orElseThrow(Runs::notFound);
        readYourWrite.await(params.text("waitFor"));
        @Nullable String on = params.text("on");
        SupervisionRun run = runs.find(RunKind.REMINDER, directory.county(), on == null ? null : params.day("on"))
                .orElseThrow(Runs::notFound)
                .state();
        return new ReminderAnswer(
                Objects.requireNonNull(run.turn()).period(),
                Objects.requireNonNull(run.pin()),
                run.reminder(known.id()).orElseGet(() -> new Reminder(known.id(), 0, 0, List.of())));
    }

    private boolean sees(Unit unit, Person person) {
        return new Access(directory, person)
                .actorFor(RULE, unit.area(), unit.id())
                .isPresent();
    }
}
