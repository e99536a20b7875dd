package org.lianshou.query.rates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.OwnAreas;
import org.lianshou.query.rates.CountedIssues.Line;
import org.lianshou.query.rates.MonthFigures.Figures;
import org.lianshou.query.supervision.Runs;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.SupervisionRun.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 三率: a month's figures, from each to its issues, and from each of those to the event for which it counted. */
@Controller
class RatesPage extends HtmlPage {

    private static final Rule RULE = AccessTable.rule("GET /supervision/rates").orElseThrow();
    private static final int MONTHS = 12;
    private static final int LENGTH = 50;

    private final MonthFigures figures;
    private final CountedIssues issues;
    private final Directory directory;
    private final OwnAreas areas;
    private final Clock clock;

    RatesPage(
            MonthFigures figures, CountedIssues issues, Directory directory, OwnAreas areas, Clock clock, Frame frame) {
        super(frame);
        this.figures = figures;
        this.issues = issues;
        this.directory = directory;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/supervision/rates")
    String rates(@Known({"area", "month", "at"}) Params params, Person person, Model model) {
        Asked asked = asked(params, person);
        Figures counted = figures.of(asked.area(), asked.month(), asked.pin());
        addAsked(asked, person, model);
        model.addAttribute("figures", counted);
        Bulletin bulletin = figures.bulletin(List.of(asked.area()), asked.month())
                .map(Edition::bulletin)
                .orElse(null);
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("agrees", bulletin != null && agrees(bulletin, counted.count()));
        return "rates";
    }

    @GetMapping("/supervision/rates/issues")
    String issues(@Known({"area", "month", "at", "figure", "met", "page"}) Params params, Person person, Model model) {
        Asked asked = asked(params, person);
        Figures counted = figures.of(asked.area(), asked.month(), asked.pin());
        Figure figure = Figure.of(params, counted.count());
        List<Line> lines = issues.of(figure.hits(), person);
        int pages = Math.max(1, (lines.size() + LENGTH - 1) / LENGTH);
        Long page = params.number("page");
        int shown = page == null ? 1 : Math.clamp(page, 1, pages);
        addAsked(asked, person, model);
        model.addAttribute("figure", figure);
        model.addAttribute("count", figure.hits().size());
        model.addAttribute("hidden", figure.hits().size() - lines.size());
        model.addAttribute(
                "lines",
                lines.stream().skip((shown - 1L) * LENGTH).limit(LENGTH).toList());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "rate-issues";
    }

    /** A month of an area, and as of where it is counted. */
    record Asked(AreaId area, Period month, Pin pin) {}

    Asked asked(Params params, Person person) {
        String named = params.text("area");
        AreaId area = named == null ? own(person) : new AreaId(named);
        if (directory.area(area).isEmpty()
                || new Access(directory, person).actorFor(RULE, area).isEmpty()) {
            throw Runs.notFound();
        }
        String month = params.text("month");
        LocalDate day = month == null ? WorkCalendar.day(clock.instant()) : Period.day("month", month);
        Period period = MonthFigures.month(day);
        Instant at = params.instant("at");
        return new Asked(area, period, at == null ? figures.pin(way(area), period) : figures.at(at));
    }

    /** Where a person looks first: the highest area that they supervise. */
    private AreaId own(Person person) {
        return areas.of(person).stream()
                .map(area -> area.id())
                .filter(area ->
                        new Access(directory, person).actorFor(RULE, area).isPresent())
                .findFirst()
                .orElseThrow(Runs::notFound);
    }

    /** What policy or calendar is changed for a past day changes what is counted of it later, and not what was printed. */
    private static boolean agrees(Bulletin bulletin, MonthCount count) {
        return bulletin.counts().equals(count.counts())
                && bulletin.rates().equals(count.rates())
                && bulletin.units().equals(count.units());
    }

    private void addAsked(Asked asked, Person person, Model model) {
        YearMonth now = YearMonth.from(WorkCalendar.day(clock.instant()));
        model.addAttribute("asked", asked);
        model.addAttribute("month", YearMonth.from(asked.month().from()).toString());
        model.addAttribute(
                "months",
                IntStream.range(0, MONTHS)
                        .mapToObj(back -> now.minusMonths(back).toString())
                        .toList());
        model.addAttribute("areas", areas.of(person));
        model.addAttribute(
                "isRunning", asked.pin().asOf().isBefore(asked.month().end()));
    }

    private List<AreaId> way(AreaId area) {
        return directory.path(area).areas();
    }
}
