package org.lianshou.query.details;

import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.of;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Urgency;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** Raises one issue over others of its like. */
@Controller
class GatherPage extends HtmlPage {

    private static final Form FORM = Form.of(
            "gather",
            of(LINE, "summary"),
            of(WORDS, "description"),
            choice("urgency", Urgency.class).optional(),
            of(WORDS, "words"));

    private final VisibleIssues issues;
    private final IssueChoices choices;
    private final Submissions submissions;

    GatherPage(VisibleIssues issues, IssueChoices choices, Submissions submissions, Frame frame) {
        super(frame);
        this.issues = issues;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/issues/gather")
    String form(@RequestParam List<String> issue, Person person, Model model) {
        List<Snapshot<Issue>> chosen = chosen(issue, person);
        String first = chosen.getFirst().state().reported().matter().summary();
        submissions.show(filling(chosen), Filled.of(Map.of("summary", first)), model);
        model.addAttribute("chosen", chosen);
        return "gather";
    }

    @PostMapping("/issues/gather")
    String gather(
            @RequestParam List<String> issue, Attempt attempt, Person person, RedirectAttributes after, Model model)
            throws IOException {
        List<Snapshot<Issue>> chosen = chosen(issue, person);
        Optional<Reply> done = submissions.give(filling(chosen), attempt, person, model);
        if (done.isEmpty()) {
            model.addAttribute("chosen", chosen);
            return "gather";
        }
        after.addFlashAttribute("done", FORM.command());
        after.addAttribute("waitFor", done.get().token());
        return "redirect:/issues/" + done.get().body().get("issue").asString();
    }

    private Filling filling(List<Snapshot<Issue>> chosen) {
        return Filling.of(FORM, choices.of(chosen.getFirst().state()), "/api/gatherings", null)
                .adding(body -> addMembers(chosen, body));
    }

    private static void addMembers(List<Snapshot<Issue>> chosen, ObjectNode body) {
        chosen.forEach(
                one -> body.withArrayProperty("members").add(one.state().id().toString()));
    }

    private List<Snapshot<Issue>> chosen(List<String> issue, Person person) {
        return issue.stream().distinct().map(id -> issues.find(id, person)).toList();
    }
}
