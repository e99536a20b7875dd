package org.lianshou.query.details;

import java.io.IOException;
import java.util.Optional;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Splits an issue in parts, as many as it takes. */
@Controller
class SplitPage extends HtmlPage {

    private final VisibleIssues issues;
    private final IssueChoices choices;
    private final Submissions submissions;
    private final Forerunners forerunners;

    SplitPage(
            VisibleIssues issues, IssueChoices choices, Submissions submissions, Forerunners forerunners, Frame frame) {
        super(frame);
        this.forerunners = forerunners;
        this.issues = issues;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/issues/{id}/do/split")
    String form(@PathVariable String id, Person person, Model model) {
        show(issues.find(id, person), Filled.nothing(), model);
        return "split";
    }

    @PostMapping("/issues/{id}/do/split")
    String split(@PathVariable String id, Attempt attempt, Person person, RedirectAttributes after, Model model)
            throws IOException {
        Snapshot<Issue> snapshot = issues.find(id, person);
        if (attempt.filled().has("more")) {
            show(snapshot, attempt.filled(), model);
            return "split";
        }
        SplitForm split = SplitForm.in(attempt.filled());
        Optional<Reply> done = submissions.give(filling(split, snapshot.state()), attempt, person, model);
        if (done.isEmpty()) {
            forerunners.show(attempt, snapshot.state(), person, model);
            addParts(split, snapshot, model);
            return "split";
        }
        after.addFlashAttribute("done", "split");
        after.addAttribute("waitFor", done.get().token());
        return "redirect:/issues/" + snapshot.state().id();
    }

    private void show(Snapshot<Issue> snapshot, Filled filled, Model model) {
        SplitForm split = SplitForm.in(filled);
        submissions.show(filling(split, snapshot.state()), filled, model);
        addParts(split, snapshot, model);
    }

    private static void addParts(SplitForm split, Snapshot<Issue> snapshot, Model model) {
        model.addAttribute("subject", IssueFormPage.subject(snapshot));
        model.addAttribute("split", split);
    }

    private Filling filling(SplitForm split, Issue issue) {
        return Filling.of(split.form(), choices.of(issue), "/api/issues/" + issue.id() + "/split", issue.version())
                .adding(split::list);
    }
}
