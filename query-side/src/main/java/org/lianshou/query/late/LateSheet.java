package org.lianshou.query.late;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.IssueId;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.web.Params;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The late issues as a file: the same filter and order, every row. */
@Controller
class LateSheet {

    private final LateIssues issues;
    private final Began began;
    private final Pasts pasts;
    private final Show show;

    LateSheet(LateIssues issues, Began began, Pasts pasts, Show show) {
        this.issues = issues;
        this.began = began;
        this.pasts = pasts;
        this.show = show;
    }

    @GetMapping({"/supervision.csv", "/supervision.xlsx"})
    Sheet sheet(@LateParameters Params params, Person person) {
        LateFilter filter = LateFilter.of(params);
        List<LateIssue> late = issues.of(person, filter.area()).stream()
                .filter(filter::takes)
                .sorted(filter.sort().comparator())
                .toList();
        Map<IssueId, StoredEvent> since = began.of(late);
        Map<IssueId, List<Past>> meanwhile = pasts.of(late);
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "事项", "地点", "主办", "状态", "逾期环节", "自何事起算", "期限", "超期工作日", "牌", "其间情况")
                : List.of(
                        "No.",
                        "Issue",
                        "Place",
                        "Lead",
                        "Stage",
                        "Late at",
                        "Since",
                        "Due",
                        "Working days late",
                        "Card",
                        "Meanwhile");
        return new Sheet(
                language.either("逾期事项", "late issues"),
                columns,
                each -> late.forEach(one -> each.accept(cells(
                        one,
                        since.get(one.row().id()),
                        meanwhile.getOrDefault(one.row().id(), List.of())))));
    }

    private List<String> cells(LateIssue late, @Nullable StoredEvent since, List<Past> pasts) {
        return List.of(
                Long.toString(late.row().number()),
                late.row().summary(),
                show.place(late.row().area()),
                late.unit() == null ? "" : show.unit(late.unit()),
                show.of(late.row().stage()),
                show.of("clock-kind", show.code(late.clock().kind())),
                since == null ? "" : show.of("event", since.type()),
                show.time(late.deadline().due()),
                Integer.toString(late.workedDays()),
                late.row().card() == null ? "" : show.of(late.row().card()),
                pasts.stream()
                        .map(past -> show.of("event", past.type()) + " " + past.times())
                        .collect(Collectors.joining("；")));
    }
}
