package org.lianshou.query.notices;

import java.io.IOException;
import java.util.Optional;
import org.lianshou.directory.Person;
import org.lianshou.issue.Kind;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objects to a notice. Whoever reads it may, so the form asks for no sight of the issue that the notice is of. */
@Controller
class ObjectionPage extends HtmlPage {

    private static final Form FORM = IssueForms.find("raise-objection").orElseThrow();

    private final NoticesQuery notices;
    private final IssueChoices choices;
    private final Submissions submissions;

    ObjectionPage(NoticesQuery notices, IssueChoices choices, Submissions submissions, Frame frame) {
        super(frame);
        this.notices = notices;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/notices/{number}/object")
    String form(@PathVariable String number, Model model) {
        NoticeRow notice = find(number);
        model.addAttribute("notice", notice);
        submissions.show(filling(notice), Filled.nothing(), model);
        return "objection";
    }

    @PostMapping("/notices/{number}/object")
    String object(@PathVariable String number, Attempt attempt, Person person, RedirectAttributes after, Model model)
            throws IOException {
        NoticeRow notice = find(number);
        model.addAttribute("notice", notice);
        Optional<Reply> done = submissions.give(filling(notice), attempt, person, model);
        if (done.isEmpty()) {
            return "objection";
        }
        after.addFlashAttribute("objected", true);
        after.addAttribute("waitFor", done.get().token());
        return "redirect:/notices/" + notice.number();
    }

    private Filling filling(NoticeRow notice) {
        return Filling.of(
                FORM,
                choices.at(notice.board(), Kind.APPEAL),
                "/api/issues/" + notice.issue() + "/" + FORM.command(),
                notices.version(notice));
    }

    private NoticeRow find(String number) {
        return notices.find(number).orElseThrow(Refusal::notFound);
    }
}
