package org.lianshou.query.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.Kebab;
import org.lianshou.query.door.Command;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is to be called back, and what came of it. */
@Controller
class CallbackPage extends HtmlPage {

    private static final int LENGTH = 25;
    private static final int SHEET = 5_000;

    private final WaitingCalls calls;
    private final VisibleIssues issues;
    private final ReadYourWrite readYourWrite;
    private final Sending sending;

    CallbackPage(WaitingCalls calls, VisibleIssues issues, ReadYourWrite readYourWrite, Sending sending, Frame frame) {
        super(frame);
        this.calls = calls;
        this.issues = issues;
        this.readYourWrite = readYourWrite;
        this.sending = sending;
    }

    @GetMapping("/hotline/callbacks")
    String callbacks(@Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        model.addAttribute("calls", calls.of(person, LENGTH));
        model.addAttribute("waiting", calls.count(person));
        model.addAttribute("outcomes", CallOutcome.values());
        return "callbacks";
    }

    @PostMapping("/hotline/callbacks/{id}")
    String record(
            @PathVariable String id,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String key,
            @RequestParam long version,
            Person person,
            RedirectAttributes after) {
        CallOutcome came = Kebab.parse("outcome", outcome, CallOutcome.class);
        Snapshot<Issue> snapshot = issues.find(id, person);
        String path = "/api/issues/" + snapshot.state().id() + "/record-callback";
        Refused refused = new Refused();
        Optional<Reply> done =
                sending.send(person, Command.of(path, came.body(words), key).at(version), refused);
        if (done.isPresent()) {
            after.addFlashAttribute("called", Long.toString(snapshot.number()));
            after.addAttribute("waitFor", done.get().token());
        } else {
            after.addFlashAttribute("refusedCall", refused.sentence());
        }
        return "redirect:/hotline/callbacks";
    }

    @GetMapping({"/hotline/callbacks.csv", "/hotline/callbacks.xlsx"})
    Sheet sheet(Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "事项", "地点", "主办", "完成时间", "没打通次数", "抽中")
                : List.of("No.", "Issue", "Place", "Lead", "Completed", "Tried in vain", "Drawn");
        return new Sheet(language.either("待回访", "calls back"), columns, each -> rows(person, each));
    }

    private void rows(Person person, Consumer<List<String>> each) {
        Show show = show();
        calls.of(person, SHEET)
                .forEach(call -> each.accept(List.of(
                        Long.toString(call.number()),
                        call.summary(),
                        show.place(call.area()),
                        show.unit(call.lead()),
                        show.time(call.completedAt()),
                        Integer.toString(call.attempts()),
                        call.drawn() ? Language.current().either("是", "yes") : "")));
    }
}
