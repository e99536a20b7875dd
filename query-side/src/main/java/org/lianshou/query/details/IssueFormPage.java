package org.lianshou.query.details;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.DoorClosed;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Body;
import org.lianshou.query.form.Evidences;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.register.IssueNumbers;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form for each command that an issue takes. What was typed is never lost: a form that is refused comes back filled. */
@Controller
class IssueFormPage extends HtmlPage {

    private final VisibleIssues issues;
    private final HistoryQuery history;
    private final Possible possible;
    private final IssueNumbers numbers;
    private final Evidences evidences;
    private final Door door;
    private final Sending sending;
    private final IssueChoices choices;

    IssueFormPage(
            VisibleIssues issues,
            HistoryQuery history,
            Possible possible,
            IssueNumbers numbers,
            Evidences evidences,
            Door door,
            Sending sending,
            IssueChoices choices,
            Frame frame) {
        super(frame);
        this.issues = issues;
        this.history = history;
        this.possible = possible;
        this.numbers = numbers;
        this.evidences = evidences;
        this.door = door;
        this.sending = sending;
        this.choices = choices;
    }

    @GetMapping("/issues/{id}/do/{command}")
    String form(@PathVariable String id, @PathVariable String command, Person person, Model model) {
        Snapshot<Issue> snapshot = issues.find(id, person);
        Form form = form(command);
        Filled filled = command.equals("draft-notice") ? proposed(id, person) : Filled.nothing();
        model.addAttribute("step", step(command, snapshot.state(), person));
        show(form, filled, new Wrong(), snapshot, model);
        return "form";
    }

    @PostMapping("/issues/{id}/do/{command}")
    String give(
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam String key,
            @RequestParam long version,
            Person person,
            HttpServletRequest request,
            RedirectAttributes after,
            Model model)
            throws IOException {
        Snapshot<Issue> snapshot = issues.find(id, person);
        Form form = form(command);
        Filled filled = new Filled(values);
        Body body = new Body(
                form,
                choices.of(snapshot.state()),
                number -> numbers.find(number, person).map(UUID::toString));
        Wrong wrong = body.read(filled);
        if (wrong.isEmpty()) {
            evidences.handIn(form, body, wrong, person, request);
        }
        if (wrong.isEmpty()) {
            Refused refused = new Refused();
            String path = "/api/issues/" + id + "/" + command;
            Optional<Reply> done = sending.send(person, path, body.json(), key, version, refused);
            if (done.isPresent()) {
                after.addFlashAttribute("done", command);
                after.addAttribute("waitFor", done.get().token());
                return "redirect:/issues/" + snapshot.state().id();
            }
            model.addAttribute("refused", refused);
            refused.fields(wrong);
            addChanges(refused, version, snapshot, person, model);
        }
        show(form, filled, wrong, snapshot, model);
        return "form";
    }

    /** Who came first, and with what. The next attempt names what is seen now. */
    private void addChanges(Refused refused, long version, Snapshot<Issue> snapshot, Person person, Model model) {
        if (refused.isStale()) {
            List<Moment> changes = history.of(snapshot.state(), person).stream()
                    .filter(entry -> entry.sequence() > version)
                    .map(Moment::of)
                    .toList();
            model.addAttribute("changes", changes);
        }
    }

    private void show(Form form, Filled filled, Wrong wrong, Snapshot<Issue> snapshot, Model model) {
        Issue issue = snapshot.state();
        Refused refused = (Refused) model.getAttribute("refused");
        String key = refused == null ? null : refused.keyKept();
        model.addAttribute("form", form);
        model.addAttribute("choices", choices.of(issue));
        model.addAttribute("filled", filled);
        model.addAttribute("wrong", wrong);
        model.addAttribute("issue", issue);
        model.addAttribute("number", snapshot.number());
        model.addAttribute("version", issue.version());
        model.addAttribute("key", key == null ? UUID.randomUUID().toString() : key);
    }

    private Possible.@Nullable Step step(String command, Issue issue, Person person) {
        return possible.of(issue, person).stream()
                .filter(step -> step.command().equals(command))
                .findFirst()
                .orElse(null);
    }

    /** What a notice could say, with what the rules take out of it. */
    private Filled proposed(String id, Person person) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        try {
            Reply reply = door.get(person, "/api/issues/" + id + "/notice-proposal");
            Map.of("title", "title", "text", "text")
                    .forEach(
                            (from, to) -> values.add(to, reply.body().path(from).asString("")));
        } catch (DoorClosed closed) {
            // It is written by hand then.
        }
        return new Filled(values);
    }

    private static Form form(String command) {
        return IssueForms.find(command).orElseThrow(Refusal::notFound);
    }
}
