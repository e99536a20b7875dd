package org.lianshou.query.rates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.page.OwnAreas;
import org.lianshou.query.supervision.Runs;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Refusal;
import org.lianshou.supervision.Period;
import org.springframework.stereotype.Component;

/** Which month a request asks for: by its {@code area}, {@code month} and {@code at}, each of which may be left out. */
@Component
class AskedMonths {
    private static final Rule RULE = AccessTable.rule("GET /supervision/rates").orElseThrow();

    private final MonthFigures figures;
    private final Directory directory;
    private final OwnAreas areas;
    private final Clock clock;

    AskedMonths(MonthFigures figures, Directory directory, OwnAreas areas, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The area named, or the highest that a person looks over; the month named, or this one; and the place named, or the one
     * where its bulletin was counted.
     *
     * @throws Refusal where it is not theirs
     * @throws InvalidInput where one of them can't be read
     */
    AskedMonth of(Params params, Person person) {
        String named = params.text("area");
        AreaId area = named == null ? own(person) : new AreaId(named);
        if (directory.area(area).isEmpty() || !looksOver(person).test(area)) {
            throw Runs.notFound();
        }
        String month = params.text("month");
        LocalDate day = month == null ? WorkCalendar.day(clock.instant()) : Period.day("month", month);
        Period period = Period.of(Cadence.MONTHLY, day);
        Instant at = params.instant("at");
        return new AskedMonth(area, period, at == null ? figures.pin(area, period) : figures.at(at));
    }

    private AreaId own(Person person) {
        return areas.of(person).stream()
                .map(Area::id)
                .filter(looksOver(person))
                .findFirst()
                .orElseThrow(Runs::notFound);
    }

    private Predicate<AreaId> looksOver(Person person) {
        Access access = new Access(directory, person);
        return area -> access.actorFor(RULE, area).isPresent();
    }
}
