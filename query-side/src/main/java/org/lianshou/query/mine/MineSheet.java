package org.lianshou.query.mine;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sheet.SheetFormat;
import org.lianshou.query.sheet.Sheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A resident's own issues as a file. */
@Controller
class MineSheet {

    private static final int AT_A_TIME = 500;

    private final OwnIssues issues;
    private final Show show;

    MineSheet(OwnIssues issues, Show show) {
        this.issues = issues;
        this.show = show;
    }

    @GetMapping("/mine.csv")
    void csv(Person person, HttpServletResponse response) throws IOException {
        Sheets.send(sheet(person), SheetFormat.CSV, response);
    }

    @GetMapping("/mine.xlsx")
    void xlsx(Person person, HttpServletResponse response) throws IOException {
        Sheets.send(sheet(person), SheetFormat.XLSX, response);
    }

    private Sheet sheet(Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "事项", "说明", "类别", "地点", "状态", "登记时间")
                : List.of("No.", "Issue", "Description", "Category", "Place", "Stage", "Reported");
        return new Sheet(language.either("我的诉求", "my issues"), columns, each -> rows(person, each));
    }

    private void rows(Person person, Consumer<List<String>> each) {
        long below = Long.MAX_VALUE;
        List<Snapshot<Issue>> page;
        do {
            page = issues.below(person, below, AT_A_TIME);
            page.forEach(snapshot -> each.accept(cells(snapshot)));
            below = page.isEmpty() ? 0 : page.getLast().number();
        } while (page.size() == AT_A_TIME);
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
