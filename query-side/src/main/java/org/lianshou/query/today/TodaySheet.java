package org.lianshou.query.today;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Place;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Today's list as a file, in the order of the page. */
@Controller
class TodaySheet {

    private final Tasks tasks;
    private final Show show;

    TodaySheet(Tasks tasks, Show show) {
        this.tasks = tasks;
        this.show = show;
    }

    @GetMapping({"/today.csv", "/today.xlsx"})
    Sheet sheet(Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "事项", "说明", "类型", "类别", "地区", "地址", "状态", "下一步", "期限", "逾期")
                : List.of(
                        "No.",
                        "Issue",
                        "Description",
                        "Kind",
                        "Category",
                        "Area",
                        "Address",
                        "Stage",
                        "Next",
                        "Due",
                        "Late");
        return new Sheet(
                language.either("今日清单", "today"),
                columns,
                each -> tasks.of(person).forEach(task -> each.accept(cells(task))));
    }

    private List<String> cells(Task task) {
        Issue issue = task.issue();
        Place place = task.place();
        return List.of(
                Long.toString(task.number()),
                issue.reported().matter().summary(),
                issue.reported().matter().description(),
                show.of(issue.reported().matter().kind()),
                show.category(issue.reported().matter().category()),
                show.placeHere(issue.reported().area()),
                place.address() == null ? "" : place.address(),
                show.of(issue.stage()),
                show.next(issue.stage()),
                time(task.dueAt()),
                task.urgent() == Urgent.LATE ? Language.current().either("是", "yes") : "");
    }

    private String time(@Nullable Instant due) {
        return due == null ? "" : show.time(due);
    }
}
