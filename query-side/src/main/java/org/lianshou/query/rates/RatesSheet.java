package org.lianshou.query.rates;

import java.util.ArrayList;
import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.rates.CountedIssues.Line;
import org.lianshou.query.rates.MonthFigures.Figures;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sheet.Sheet.Rows;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.supervision.Bulletin.Counted;
import org.lianshou.supervision.Bulletin.Rate;
import org.lianshou.supervision.MonthCount;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A month's figures, and the issues of one of them, as files. */
@Controller
class RatesSheet {

    private final MonthFigures figures;
    private final CountedIssues issues;
    private final AskedMonths months;
    private final Show show;

    RatesSheet(MonthFigures figures, CountedIssues issues, AskedMonths months, Show show) {
        this.figures = figures;
        this.issues = issues;
        this.months = months;
        this.show = show;
    }

    @GetMapping({"/supervision/rates.csv", "/supervision/rates.xlsx"})
    Sheet sheet(@Known({"area", "month", "at"}) Params params, Person person) {
        Figures counted = figures.of(months.of(params, person)).figures();
        List<String> columns = new ArrayList<>(List.of(Language.current().either("地区", "Area")));
        counted.count().counts().forEach(one -> columns.add(show.figure(one.key())));
        for (Rate rate : counted.count().rates()) {
            String name = show.figure(rate.key());
            columns.add(name + Language.current().either("：应计", ": of"));
            columns.add(name + Language.current().either("：达标", ": met"));
            columns.add(name + " %");
        }
        return new Sheet(Language.current().either("三率", "rates"), columns, each -> {
            each.accept(cells(counted.area(), counted.count()));
            counted.below().forEach((area, count) -> each.accept(cells(area, count)));
        });
    }

    private List<String> cells(AreaId area, MonthCount count) {
        List<String> cells = new ArrayList<>(List.of(show.area(area)));
        for (Counted one : count.counts()) {
            cells.add(Integer.toString(one.value()));
        }
        for (Rate rate : count.rates()) {
            cells.add(Integer.toString(rate.of()));
            cells.add(Integer.toString(rate.met()));
            cells.add(rate.of() == 0 ? "" : show.share(rate));
        }
        return cells;
    }

    @GetMapping({"/supervision/rates/issues.csv", "/supervision/rates/issues.xlsx"})
    Sheet issues(@Known({"area", "month", "at", "figure", "met"}) Params params, Person person) {
        AskedMonth asked = months.of(params, person);
        Figure.key(params);
        MonthCount count =
                figures.known(asked).orElseGet(() -> figures.of(asked).figures().count());
        Figure figure = Figure.of(params, count);
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "事项", "地点", "主办", "状态", "是否达标", "依据的记录", "记录时间")
                : List.of("No.", "Issue", "Place", "Lead", "Stage", "Met", "Rests on", "Recorded");
        return new Sheet(
                show.figure(figure.key()),
                columns,
                Rows.paged(
                        (below, limit) -> issues.page(figure.hits(), person, below, limit),
                        line -> line.row().number(),
                        this::cells));
    }

    private List<String> cells(Line line) {
        return List.of(
                Long.toString(line.row().number()),
                line.row().summary(),
                show.place(line.row().area()),
                line.row().lead() == null ? "" : show.unit(line.row().lead()),
                show.of(line.row().stage()),
                show.yesOrNo(line.hit().met()),
                line.event() == null ? "" : show.of("event", line.event()),
                line.recordedAt() == null ? "" : show.time(line.recordedAt()));
    }
}
