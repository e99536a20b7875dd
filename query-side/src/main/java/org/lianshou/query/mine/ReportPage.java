package org.lianshou.query.mine;

import java.io.IOException;
import java.util.Optional;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.ReportForm;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A resident brings something in. */
@Controller
class ReportPage extends HtmlPage {

    private final Directory directory;
    private final IssueChoices choices;
    private final Submissions submissions;

    ReportPage(Directory directory, IssueChoices choices, Submissions submissions, Frame frame) {
        super(frame);
        this.directory = directory;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/mine/new")
    String form(Model model) {
        submissions.show(filling(Filled.nothing()), Filled.nothing(), model);
        return "report";
    }

    @PostMapping("/mine/new")
    String report(Attempt attempt, Person person, RedirectAttributes after, Model model) throws IOException {
        Optional<Reply> done = submissions.give(filling(attempt.filled()), attempt, person, model);
        if (done.isEmpty()) {
            return "report";
        }
        after.addFlashAttribute("reported", done.get().body().path("number").asString(""));
        after.addAttribute("waitFor", done.get().token());
        return "redirect:/mine";
    }

    private Filling filling(Filled filled) {
        return Filling.of(ReportForm.FORM, choices(), "/api/issues", null)
                .adding(body -> ReportForm.complete(filled, body));
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
