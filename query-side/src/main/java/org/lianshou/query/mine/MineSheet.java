package org.lianshou.query.mine;

import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sheet.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A resident's own issues as a file. */
@Controller
class MineSheet {

    private final OwnIssues issues;
    private final Show show;

    MineSheet(OwnIssues issues, Show show) {
        this.issues = issues;
        this.show = show;
    }

    @GetMapping({"/mine.csv", "/mine.xlsx"})
    Sheet sheet(Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "事项", "说明", "类别", "地点", "状态", "登记时间")
                : List.of("No.", "Issue", "Description", "Category", "Place", "Stage", "Reported");
        return new Sheet(
                language.either("我的诉求", "my issues"),
                columns,
                Sheet.Rows.paged((below, limit) -> issues.below(person, below, limit), Snapshot::number, this::cells));
    }

    private List<String> cells(Snapshot<Issue> snapshot) {
        Issue issue = snapshot.state();
        return List.of(
                Long.toString(snapshot.number()),
                issue.reported().matter().summary(),
                issue.reported().matter().description(),
                show.category(issue.reported().matter().category()),
                show.place(issue.reported().area()),
                show.of(issue.stage()),
                show.time(issue.reported().reportedAt()));
    }
}
