package org.lianshou.query.callouts;

import java.time.Clock;
import java.util.List;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutStage;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.Kebab;
import org.lianshou.query.form.Form;
import org.lianshou.query.history.Course;
import org.lianshou.query.history.Told;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.VisibleUndertakings;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 吹哨报到: who was called where, and who is awaited, late or there. */
@Controller
class CallOutPage extends HtmlPage {

    private static final Rule RULE = AccessTable.rule("GET /api/call-outs/{id}").orElseThrow();
    private static final int MOST = 100;

    private final CallOuts callOuts;
    private final VisibleUndertakings sight;
    private final ViewDatabase database;
    private final ReadYourWrite readYourWrite;
    private final Directory directory;
    private final Clock clock;

    CallOutPage(
            CallOuts callOuts,
            VisibleUndertakings sight,
            ViewDatabase database,
            ReadYourWrite readYourWrite,
            Directory directory,
            Clock clock,
            Frame frame) {
        super(frame);
        this.callOuts = callOuts;
        this.sight = sight;
        this.database = database;
        this.readYourWrite = readYourWrite;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/call-outs")
    String board(@Known({"over", "waitFor"}) Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        boolean over = Boolean.TRUE.equals(params.flag("over"));
        model.addAttribute("callOuts", listed(over, person));
        model.addAttribute("over", over);
        model.addAttribute("mayCall", new Access(directory, person).mayEver(rule("POST /api/call-outs")));
        return "call-outs";
    }

    @GetMapping({"/call-outs.csv", "/call-outs.xlsx"})
    Sheet sheet(@Known("over") Params params, Person person) {
        boolean over = Boolean.TRUE.equals(params.flag("over"));
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "地区", "地点", "事由", "吹哨时间", "单位", "应到时间", "到场情况", "报到时间")
                : List.of("No.", "Area", "Place", "Reason", "Called", "Unit", "Due", "Turnout", "Reported in");
        return new Sheet(
                language.either("吹哨报到", "call-outs"),
                columns,
                each -> listed(over, person)
                        .forEach(one -> one.board().forEach(unit -> each.accept(cells(one, unit)))));
    }

    private List<String> cells(CallOutCard one, CalledUnitCard unit) {
        return List.of(
                Long.toString(one.number()),
                show().place(one.area()),
                one.place(),
                one.reason(),
                show().time(one.calledAt()),
                show().unit(unit.unit()),
                show().time(unit.by()),
                show().of(unit.turnout()),
                unit.arrivedAt() == null ? "" : show().time(unit.arrivedAt()));
    }

    @GetMapping("/call-outs/{id}")
    String callOut(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<CallOut> snapshot = find(id, person);
        model.addAttribute("one", CallOutCard.of(snapshot, clock.instant()));
        model.addAttribute("possible", possible(snapshot.state(), person));
        model.addAttribute("told", Told.of(Course.of(snapshot, CallOut::stage, database)));
        return "call-out";
    }

    private List<CallOutCard> listed(boolean over, Person person) {
        Condition open = Condition.of("stage = ?", Kebab.of(CallOutStage.OPEN));
        Condition ended = Condition.of("stage <> ?", Kebab.of(CallOutStage.OPEN));
        return callOuts.newest(over ? ended : open, person, MOST);
    }

    /** What the person may do now with it: once it is over, nothing. */
    private List<Form> possible(CallOut callOut, Person person) {
        Access access = new Access(directory, person);
        return CallOutForms.ALL.stream()
                .filter(form -> callOut.stage() == CallOutStage.OPEN)
                .filter(form ->
                        !form.command().equals("report-in") || !callOut.owed().isEmpty())
                .filter(form -> access.actorFor(
                                rule("POST /api/call-outs/{id}/" + form.command()), callOut.undertaking())
                        .isPresent())
                .toList();
    }

    private Snapshot<CallOut> find(String id, Person person) {
        return sight.find(CallOut.KIND, CallOut::undertaking, RULE, id, person);
    }

    private static Rule rule(String route) {
        return AccessTable.rule(route).orElseThrow();
    }
}
