package org.lianshou.query.notices;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.Kind;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Body;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objects to a notice. Whoever reads it may, so the form asks for no sight of the issue that the notice is of. */
@Controller
class ObjectionPage extends HtmlPage {

    private static final Form FORM = IssueForms.find("raise-objection").orElseThrow();

    private final NoticesQuery notices;
    private final IssueChoices choices;
    private final Sending sending;

    ObjectionPage(NoticesQuery notices, IssueChoices choices, Sending sending, Frame frame) {
        super(frame);
        this.notices = notices;
        this.choices = choices;
        this.sending = sending;
    }

    @GetMapping("/notices/{number}/object")
    String form(@PathVariable String number, Model model) {
        show(find(number), Filled.nothing(), new Wrong(), null, model);
        return "objection";
    }

    @PostMapping("/notices/{number}/object")
    String object(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam String key,
            @RequestParam long version,
            Person person,
            RedirectAttributes after,
            Model model) {
        NoticeRow notice = find(number);
        Filled filled = new Filled(values);
        Body body = new Body(FORM, choices.at(notice.board(), Kind.APPEAL), none -> Optional.empty());
        Wrong wrong = body.read(filled);
        Refused refused = new Refused();
        if (wrong.isEmpty()) {
            String path = "/api/issues/" + notice.issue() + "/" + FORM.command();
            Optional<Reply> done = sending.send(person, path, body.json(), key, version, refused);
            if (done.isPresent()) {
                after.addFlashAttribute("objected", true);
                after.addAttribute("waitFor", done.get().token());
                return "redirect:/notices/" + notice.number();
            }
            model.addAttribute("refused", refused);
            refused.fields(wrong);
        }
        show(notice, filled, wrong, refused.keyKept(), model);
        return "objection";
    }

    private void show(NoticeRow notice, Filled filled, Wrong wrong, @Nullable String key, Model model) {
        model.addAttribute("notice", notice);
        model.addAttribute("form", FORM);
        model.addAttribute("choices", choices.at(notice.board(), Kind.APPEAL));
        model.addAttribute("filled", filled);
        model.addAttribute("wrong", wrong);
        model.addAttribute("version", notices.version(notice));
        model.addAttribute("key", key == null ? UUID.randomUUID().toString() : key);
    }

    private NoticeRow find(String number) {
        return notices.find(number).orElseThrow(Refusal::notFound);
    }
}
