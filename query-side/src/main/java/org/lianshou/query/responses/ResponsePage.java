package org.lianshou.query.responses;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Kebab;
import org.lianshou.query.callouts.CallOuts;
import org.lianshou.query.form.Form;
import org.lianshou.query.history.Course;
import org.lianshou.query.history.Told;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.register.IssueRow;
import org.lianshou.query.register.SeenIssues;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.VisibleUndertakings;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.response.Participant;
import org.lianshou.response.ResponseStage;
import org.lianshou.response.WholeNetResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 全网联动: the room of each response, with who does what, how it stands, and when the next note is due. */
@Controller
class ResponsePage extends HtmlPage {

    private static final Rule RULE = AccessTable.rule("GET /api/responses/{id}").orElseThrow();
    private static final int MOST = 100;

    private final Responses responses;
    private final VisibleUndertakings sight;
    private final CallOuts callOuts;
    private final SeenIssues issues;
    private final ViewDatabase database;
    private final ReadYourWrite readYourWrite;
    private final Directory directory;
    private final Clock clock;

    ResponsePage(
            Responses responses,
            VisibleUndertakings sight,
            CallOuts callOuts,
            SeenIssues issues,
            ViewDatabase database,
            ReadYourWrite readYourWrite,
            Directory directory,
            Clock clock,
            Frame frame) {
        super(frame);
        this.responses = responses;
        this.sight = sight;
        this.callOuts = callOuts;
        this.issues = issues;
        this.database = database;
        this.readYourWrite = readYourWrite;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/responses")
    String responses(@Known({"over", "waitFor"}) Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        boolean over = Boolean.TRUE.equals(params.flag("over"));
        List<ResponseRow> rows = listed(over, person);
        model.addAttribute("responses", rows);
        model.addAttribute("summaries", summaries(rows, person));
        model.addAttribute("over", over);
        model.addAttribute("mayOpen", new Access(directory, person).mayEver(rule("POST /api/responses")));
        return "responses";
    }

    @GetMapping({"/responses.csv", "/responses.xlsx"})
    Sheet sheet(@Known("over") Params params, Person person) {
        List<ResponseRow> rows = listed(Boolean.TRUE.equals(params.flag("over")), person);
        Map<IssueId, String> summaries = summaries(rows, person);
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "事项", "地区", "启动时间", "牵头单位", "参加单位", "情况报告", "下次报告", "解除时间")
                : List.of("No.", "Issue", "Area", "Opened", "Lead", "Taking part", "Notes", "Next note", "Stood down");
        return new Sheet(
                language.either("全网联动", "responses"),
                columns,
                each -> rows.forEach(row -> each.accept(cells(row, summaries))));
    }

    private List<String> cells(ResponseRow row, Map<IssueId, String> summaries) {
        Deadline next = row.nextNote();
        Instant over = row.stoodDownAt();
        return List.of(
                Long.toString(row.number()),
                summaries.getOrDefault(row.issue(), ""),
                show().place(row.area()),
                show().time(row.openedAt()),
                show().unit(row.lead()),
                show().units(row.participants().stream().map(Participant::unit).toList()),
                Integer.toString(row.notes()),
                next == null ? "" : show().time(next.due()),
                over == null ? "" : show().time(over));
    }

    @GetMapping("/responses/{id}")
    String response(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<WholeNetResponse> snapshot =
                sight.find(WholeNetResponse.KIND, WholeNetResponse::undertaking, RULE, id, person);
        ResponseRow row = ResponseRow.of(snapshot, clock.instant());
        model.addAttribute("one", row);
        issues.of(List.of(row.issue()), person).forEach(issue -> {
            model.addAttribute("summary", issue.summary());
            model.addAttribute("issueNumber", issue.number());
        });
        model.addAttribute("callOuts", callOuts.openFor(row.issue(), person));
        model.addAttribute("possible", possible(snapshot.state(), person));
        model.addAttribute("mayCall", new Access(directory, person).mayEver(rule("POST /api/call-outs")));
        model.addAttribute("told", Told.of(Course.of(snapshot, WholeNetResponse::stage, database)));
        return "response";
    }

    private List<ResponseRow> listed(boolean over, Person person) {
        ResponseStage stage = over ? ResponseStage.STOOD_DOWN : ResponseStage.OPEN;
        return responses.newest(Condition.of("stage = ?", Kebab.of(stage)), person, MOST);
    }

    /** What each is about; absent where the person does not see the issue. */
    private Map<IssueId, String> summaries(List<ResponseRow> rows, Person person) {
        List<IssueId> ids = rows.stream().map(ResponseRow::issue).toList();
        return issues.of(ids, person).stream().collect(Collectors.toMap(IssueRow::id, IssueRow::summary));
    }

    /** What the person may do now with it: once it is over, nothing. */
    private List<Form> possible(WholeNetResponse response, Person person) {
        Access access = new Access(directory, person);
        return ResponseForms.ALL.stream()
                .filter(form -> response.stage() == ResponseStage.OPEN)
                .filter(form -> access.actorFor(
                                rule("POST /api/responses/{id}/" + form.command()), response.undertaking())
                        .isPresent())
                .toList();
    }

    private static Rule rule(String route) {
        return AccessTable.rule(route).orElseThrow();
    }
}
