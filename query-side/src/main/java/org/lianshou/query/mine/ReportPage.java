package org.lianshou.query.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Body;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Evidences;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.ReportForm;
import org.lianshou.query.form.Sending;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A resident brings something in. What was typed is never lost: a form that is refused comes back filled. */
@Controller
class ReportPage extends HtmlPage {

    private final Directory directory;
    private final IssueChoices choices;
    private final Evidences evidences;
    private final Sending sending;

    ReportPage(Directory directory, IssueChoices choices, Evidences evidences, Sending sending, Frame frame) {
        super(frame);
        this.directory = directory;
        this.choices = choices;
        this.evidences = evidences;
        this.sending = sending;
    }

    @GetMapping("/mine/new")
    String form(Model model) {
        show(Filled.nothing(), new Wrong(), null, model);
        return "report";
    }

    @PostMapping("/mine/new")
    String report(
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam String key,
            Person person,
            HttpServletRequest request,
            RedirectAttributes after,
            Model model)
            throws IOException {
        Filled filled = new Filled(values);
        Body body = new Body(ReportForm.FORM, choices(), none -> Optional.empty());
        Wrong wrong = body.read(filled);
        if (wrong.isEmpty()) {
            evidences.handIn(ReportForm.FORM, body, wrong, person, request);
        }
        Refused refused = new Refused();
        if (wrong.isEmpty()) {
            ReportForm.complete(body.json());
            Optional<Reply> done = sending.send(person, "/api/issues", body.json(), key, null, refused);
            if (done.isPresent()) {
                after.addFlashAttribute(
                        "reported", done.get().body().path("number").asString(""));
                after.addAttribute("waitFor", done.get().token());
                return "redirect:/mine";
            }
            model.addAttribute("refused", refused);
            refused.fields(wrong);
        }
        show(filled, wrong, refused.keyKept(), model);
        return "report";
    }

    private void show(Filled filled, Wrong wrong, @Nullable String key, Model model) {
        model.addAttribute("form", ReportForm.FORM);
        model.addAttribute("choices", choices());
        model.addAttribute("filled", filled);
        model.addAttribute("wrong", wrong);
        model.addAttribute("key", key == null ? UUID.randomUUID().toString() : key);
    }

    /** Anywhere in the county: people report what they meet on their way, too. */
    private Choices choices() {
        AreaId county = directory.areas().stream()
                .filter(area -> area.level() == Level.COUNTY)
                .map(Area::id)
                .findFirst()
                .orElseThrow();
        return choices.at(county, Kind.APPEAL).inPlainWords();
    }
}
