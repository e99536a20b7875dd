package org.lianshou.query.rates;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.lianshou.directory.Person;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.OwnAreas;
import org.lianshou.query.rates.MonthFigures.Figures;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.SupervisionRun.Edition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 三率: a month's figures, from each to its issues, and from each of those to the event for which it counted. */
@Controller
class RatesPage extends HtmlPage {

    private static final int MONTHS = 12;
    private static final int LENGTH = 50;

    private final MonthFigures figures;
    private final AskedMonths asked;
    private final CountedIssues issues;
    private final OwnAreas areas;
    private final Clock clock;
    private final Duration patience;

    /** @param patience so long whoever asks waits for the figures themselves, and then hears how far they got */
    RatesPage(
            MonthFigures figures,
            AskedMonths asked,
            CountedIssues issues,
            OwnAreas areas,
            Clock clock,
            @Value("${lianshou.rates.patience:100ms}") Duration patience,
            Frame frame) {
        super(frame);
        this.figures = figures;
        this.asked = asked;
        this.issues = issues;
        this.areas = areas;
        this.clock = clock;
        this.patience = patience;
    }

    @GetMapping("/supervision/rates")
    String rates(@Known({"area", "month", "at"}) Params params, Person person, Model model) {
        AskedMonth month = asked.of(params, person);
        addAsked(month, person, model);
        Counting counting = figures.of(month);
        if (!counting.endsWithin(patience)) {
            return counting(counting, model);
        }
        Figures counted = counting.figures();
        model.addAttribute("figures", counted);
        Bulletin bulletin = figures.bulletin(month.area(), month.month())
                .map(Edition::bulletin)
                .orElse(null);
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("agrees", bulletin != null && agrees(bulletin, counted.count()));
        return "rates";
    }

    @GetMapping("/supervision/rates/issues")
    String issues(@Known({"area", "month", "at", "figure", "met", "page"}) Params params, Person person, Model model) {
        AskedMonth month = asked.of(params, person);
        Figure.key(params);
        addAsked(month, person, model);
        MonthCount count = figures.known(month).orElse(null);
        if (count == null) {
            Counting counting = figures.of(month);
            if (!counting.endsWithin(patience)) {
                return counting(counting, model);
            }
            count = counting.figures().count();
        }
        addIssues(count, params, person, model);
        return "rate-issues";
    }

    private void addIssues(MonthCount count, Params params, Person person, Model model) {
        Figure figure = Figure.of(params, count);
        List<Long> numbers = issues.numbers(count, figure, person);
        int pages = Math.max(1, (numbers.size() + LENGTH - 1) / LENGTH);
        Long page = params.number("page");
        int shown = page == null ? 1 : Math.clamp(page, 1, pages);
        int skipped = (shown - 1) * LENGTH;
        List<Long> some = numbers.subList(skipped, Math.min(skipped + LENGTH, numbers.size()));
        model.addAttribute("figure", figure);
        model.addAttribute("count", figure.hits().size());
        model.addAttribute("hidden", figure.hits().size() - numbers.size());
        model.addAttribute("lines", issues.numbered(figure.hits(), person, some));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
    }

    /** The same page asks again by itself. */
    private static String counting(Counting counting, Model model) {
        model.addAttribute("read", counting.read());
        model.addAttribute("all", counting.all());
        return "counting";
    }

    /** What policy or calendar is changed for a past day changes what is counted of it later, and not what was printed. */
    private static boolean agrees(Bulletin bulletin, MonthCount count) {
        return bulletin.counts().equals(count.counts())
                && bulletin.rates().equals(count.rates())
                && bulletin.units().equals(count.units());
    }

    private void addAsked(AskedMonth asked, Person person, Model model) {
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
}
