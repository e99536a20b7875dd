package org.lianshou.query.details;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Notice;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.form.Subject;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.Disclosure;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Refusal;
import org.lianshou.redaction.Secret;
import org.lianshou.redaction.Secrets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** A form for each command that an issue takes. What was typed is never lost: a form that is refused comes back filled. */
@Controller
class IssueFormPage extends HtmlPage {

    private final VisibleIssues issues;
    private final Forerunners forerunners;
    private final Possible possible;
    private final Door door;
    private final Submissions submissions;
    private final IssueChoices choices;
    private final Disclosure disclosure;

    IssueFormPage(
            VisibleIssues issues,
            Forerunners forerunners,
            Possible possible,
            Door door,
            Submissions submissions,
            IssueChoices choices,
            Disclosure disclosure,
            Frame frame) {
        super(frame);
        this.issues = issues;
        this.forerunners = forerunners;
        this.possible = possible;
        this.door = door;
        this.submissions = submissions;
        this.choices = choices;
        this.disclosure = disclosure;
    }

    @GetMapping("/issues/{id}/do/{command}")
    String form(@PathVariable String id, @PathVariable String command, Person person, Model model) {
        Snapshot<Issue> snapshot = issues.find(id, person);
        Optional<JsonNode> proposal = proposal(command, snapshot.state(), person);
        Filled filled = proposal.map(IssueFormPage::proposed).orElseGet(Filled::nothing);
        model.addAttribute("step", step(command, snapshot.state(), person));
        model.addAttribute("subject", subject(snapshot));
        submissions.show(filling(command, snapshot.state(), filled), filled, model);
        return page(command, snapshot.state(), filled, proposal, person, model);
    }

    /** A draft as the board will show it, while it is being written. In a body, since what it says is not public yet. */
    @PostMapping("/issues/{id}/notice-preview")
    String preview(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Person person, Model model) {
        addPreview(issues.find(id, person).state(), new Filled(typed), person, model);
        return "notice-parts :: preview";
    }

    @PostMapping("/issues/{id}/do/{command}")
    String give(
            @PathVariable String id,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        Snapshot<Issue> snapshot = issues.find(id, person);
        Filling filling = filling(command, snapshot.state(), attempt.filled());
        Optional<Reply> done = submissions.give(filling, attempt, person, model);
        if (done.isPresent()) {
            after.addFlashAttribute("done", command);
            after.addAttribute("waitFor", done.get().token());
            return "redirect:/issues/" + snapshot.state().id();
        }
        model.addAttribute("subject", subject(snapshot));
        forerunners.show(attempt, snapshot.state(), person, model);
        Optional<JsonNode> proposal = proposal(command, snapshot.state(), person);
        return page(command, snapshot.state(), attempt.filled(), proposal, person, model);
    }

    /** A notice is written and approved beside what the public will read. */
    private String page(
            String command, Issue issue, Filled filled, Optional<JsonNode> proposal, Person person, Model model) {
        Notice notice = issue.notice();
        if (command.equals("draft-notice")) {
            addPreview(issue, filled, person, model);
            proposal.ifPresent(one -> model.addAttribute("replaced", one.path("replaced")));
            return "notice-draft";
        }
        if (command.equals("approve-notice") && notice != null) {
            addPreview(issue, filled("title", notice.title(), "text", notice.text()), person, model);
            return "notice-draft";
        }
        return "form";
    }

    private void addPreview(Issue issue, Filled filled, Person person, Model model) {
        List<Secret> secrets = disclosure.isOpen(issue, person) ? Secrets.of(disclosure.reporter(issue)) : List.of();
        model.addAttribute("preview", NoticePreview.of(filled.shown(), secrets));
        model.addAttribute("issue", issue);
    }

    private Filling filling(String command, Issue issue, Filled filled) {
        Form form = IssueForms.find(command).orElseThrow(Refusal::notFound);
        Filling filling =
                Filling.of(form, choices.of(issue), "/api/issues/" + issue.id() + "/" + command, issue.version());
        return command.equals("draft-notice") ? filling.adding(body -> NoticePreview.keep(filled, body)) : filling;
    }

    static Subject subject(Snapshot<Issue> snapshot) {
        Issue issue = snapshot.state();
        String name = snapshot.number() + " · " + issue.reported().matter().summary();
        return new Subject(name, "/issues/" + issue.id(), "issues");
    }

    private Possible.@Nullable Step step(String command, Issue issue, Person person) {
        return possible.of(issue, person).stream()
                .filter(step -> step.command().equals(command))
                .findFirst()
                .orElse(null);
    }

    private static Filled proposed(JsonNode proposal) {
        return filled(
                "title",
                proposal.path("title").asString(""),
                "text",
                proposal.path("text").asString(""));
    }

    /** What a notice could say, with what the rules take out of it; where nothing is proposed, it is written by hand. */
    private Optional<JsonNode> proposal(String command, Issue issue, Person person) {
        return command.equals("draft-notice")
                ? door.ask(person, "/api/issues/" + issue.id() + "/notice-proposal")
                : Optional.empty();
    }

    private static Filled filled(String one, String value, String other, String otherValue) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add(one, value);
        values.add(other, otherValue);
        return new Filled(values);
    }
}
