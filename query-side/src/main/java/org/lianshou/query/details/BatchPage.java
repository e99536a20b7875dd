package org.lianshou.query.details;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.door.Command;
import org.lianshou.query.form.Batch;
import org.lianshou.query.form.Body;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.IssueNumbers;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One command for many issues, given to each of them alone: what one refuses keeps none of the others back, and each has
 * its receipt. Sent again, what was done is not done twice, and what was refused is tried anew.
 */
@Controller
class BatchPage extends HtmlPage {

    private static final int MOST = 100;

    private final VisibleIssues issues;
    private final IssueNumbers numbers;
    private final IssueChoices choices;
    private final Sending sending;

    BatchPage(VisibleIssues issues, IssueNumbers numbers, IssueChoices choices, Sending sending, Frame frame) {
        super(frame);
        this.issues = issues;
        this.numbers = numbers;
        this.choices = choices;
        this.sending = sending;
    }

    /**
     * What became of one issue.
     *
     * @param sentence why it was refused; empty where it was done
     */
    public record Receipt(Snapshot<Issue> issue, boolean done, String sentence, String code) {}

    @GetMapping("/issues/batch")
    Object form(
            @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") List<String> issue,
            Person person,
            HttpServletRequest request,
            Model model) {
        if (issue.isEmpty() || issue.size() > MOST) {
            return nothingChosen(request);
        }
        if (command.equals(Batch.GATHER)) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/issues/gather")
                            .queryParam("issue", issue)
                            .encode()
                            .toUriString();
        }
        model.addAttribute("key", UUID.randomUUID().toString());
        show(
                form(command),
                Filled.nothing(),
                new Wrong(),
                found(issue.stream().distinct().toList(), person),
                model);
        return "batch";
    }

    @PostMapping("/issues/batch")
    Object give(
            @RequestParam String command,
            @RequestParam(defaultValue = "") List<String> issue,
            @RequestParam(defaultValue = "") List<Long> version,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> values,
            Person person,
            HttpServletRequest request,
            Model model) {
        if (issue.isEmpty() || issue.size() > MOST || version.size() != issue.size()) {
            return nothingChosen(request);
        }
        Form form = form(command);
        List<Snapshot<Issue>> chosen = found(issue, person);
        Filled filled = new Filled(values);
        Body body = new Body(
                form,
                choices.of(chosen.getFirst().state()),
                number -> numbers.find(number, person).map(UUID::toString));
        Wrong wrong = body.read(filled);
        if (wrong.isEmpty()) {
            List<Receipt> receipts = new ArrayList<>();
            for (int n = 0; n < chosen.size(); n++) {
                receipts.add(given(person, chosen.get(n), version.get(n), command, body, key));
            }
            model.addAttribute("receipts", receipts);
        }
        model.addAttribute("key", key);
        model.addAttribute("versions", version);
        show(form, filled, wrong, chosen, model);
        return "batch";
    }

    private Receipt given(Person person, Snapshot<Issue> chosen, long version, String command, Body body, String key) {
        UUID id = chosen.state().id().value();
        Command each = Command.of("/api/issues/" + id + "/" + command, body.json(), key + ":" + id)
                .at(version);
        Refused refused = new Refused();
        return sending.send(person, each, refused)
                .map(done -> new Receipt(chosen, true, "", ""))
                .orElseGet(() -> new Receipt(chosen, false, refused.sentence(), refused.code()));
    }

    private void show(Form form, Filled filled, Wrong wrong, List<Snapshot<Issue>> chosen, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("filled", filled.shown());
        model.addAttribute("wrong", wrong);
        model.addAttribute("chosen", chosen);
        model.addAttribute("choices", choices.of(chosen.getFirst().state()));
    }

    private List<Snapshot<Issue>> found(List<String> chosen, Person person) {
        return chosen.stream().map(id -> issues.find(id, person)).toList();
    }

    private ModelAndView nothingChosen(HttpServletRequest request) {
        return wrong(400, "Choose 1 to " + MOST + " issues.", request);
    }

    private static Form form(String command) {
        return Batch.form(command).orElseThrow(Refusal::notFound);
    }
}
