package org.lianshou.query.sessions;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.query.Kebab;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Refusal;
import org.lianshou.session.Item;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** A form for each command that a session takes. */
@Controller
class SessionFormPage extends HtmlPage {
    private final Meetings meetings;
    private final SessionChoices choices;
    private final MinutesText minutes;
    private final Submissions submissions;

    SessionFormPage(
            Meetings meetings, SessionChoices choices, MinutesText minutes, Submissions submissions, Frame frame) {
        super(frame);
        this.meetings = meetings;
        this.choices = choices;
        this.minutes = minutes;
        this.submissions = submissions;
    }

    @GetMapping("/sessions/{id}/do/{command}")
    String form(
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable String issue,
            Person person,
            Model model) {
        Meeting meeting = meetings.find(id, person);
        Matter matter = matter(meeting, issue);
        Filled filled = new Filled(proposed(command, meeting, matter, person));
        show(meeting, matter, command, model);
        submissions.show(filling(meeting, matter, command, person, filled), filled, model);
        return "session-form";
    }

    @PostMapping("/sessions/{id}/do/{command}")
    String give(
            @PathVariable String id,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        Meeting meeting = meetings.find(id, person);
        String issue = attempt.filled().text("about");
        Matter matter = matter(meeting, issue);
        Filling filling = filling(meeting, matter, command, person, attempt.filled());
        Optional<Reply> done = submissions.give(filling, attempt, person, model);
        if (done.isPresent()) {
            after.addFlashAttribute("done", command);
            after.addFlashAttribute(
                    "runOn", done.get().body().path("clocksRunOn").size());
            after.addAttribute("waitFor", done.get().token());
            String drawn = command.equals("choose-panel") ? "/draw" : "";
            return "redirect:/sessions/" + meeting.session().id() + drawn;
        }
        show(meeting, matter, command, model);
        return "session-form";
    }

    private void show(Meeting meeting, @Nullable Matter matter, String command, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("matter", matter);
        model.addAttribute("command", command);
        model.addAttribute("presences", choices.presences());
        model.addAttribute("ballots", choices.ballots());
        model.addAttribute("wishes", SessionRows.WISHES);
        model.addAttribute("pool", choices.pool(meeting));
        model.addAttribute("step", step(meeting, matter, command));
    }

    private Filling filling(Meeting meeting, @Nullable Matter matter, String command, Person person, Filled filled) {
        return Filling.of(
                        form(command, matter),
                        choices.of(meeting, matter, command, person),
                        "/api/sessions/" + meeting.session().id() + "/" + command,
                        meeting.session().version())
                .adding(body -> add(body, meeting, matter, command, filled));
    }

    private static Form form(String command, @Nullable Matter matter) {
        Form form = SessionForms.find(command).orElseThrow(Refusal::notFound);
        return command.equals("hold-act") && matter != null
                ? matter.item().nextAct().map(SessionForms::ofAct).orElse(form)
                : form;
    }

    private static void add(ObjectNode body, Meeting meeting, @Nullable Matter matter, String command, Filled filled) {
        if (matter != null && !command.equals("add-item")) {
            body.put("issue", matter.item().issue().toString());
        }
        if (matter != null && command.equals("hold-act")) {
            matter.item().nextAct().ifPresent(act -> body.put("step", Kebab.of(act)));
        }
        SessionRows.add(command, filled, meeting.session().panel(), body);
    }

    private static @Nullable SessionStep step(Meeting meeting, @Nullable Matter matter, String command) {
        return Stream.concat(meeting.steps().stream(), matter == null ? Stream.of() : matter.steps().stream())
                .filter(step -> step.command().equals(command))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Matter matter(Meeting meeting, @Nullable String issue) {
        return issue == null || issue.isEmpty()
                ? null
                : meeting.matters().stream()
                        .filter(one -> one.item().issue().toString().equals(issue))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
    }

    /** What is filled in already: the likeliest, to be changed. */
    private MultiValueMap<String, String> proposed(
            String command, Meeting meeting, @Nullable Matter matter, Person person) {
        return switch (command) {
            case "choose-panel" -> choices.usualWishes(meeting);
            case "approve-minutes" -> choices.signer(meeting, person);
            case "draft-minutes" -> values("text", minutes.proposed(meeting));
            case "vote" ->
                matter == null ? values() : values("proposal", last(matter.item()), "manner", "show-of-hands");
            case "amend" -> matter == null ? values() : amending(matter.item());
            case "conclude" -> matter == null ? values() : concluding(matter.item());
            case "hear" -> values(SessionForms.WHO, "described");
            default -> values();
        };
    }

    private static MultiValueMap<String, String> concluding(Item item) {
        return item.votes().stream()
                .filter(Item.Voted::carried)
                .findFirst()
                .map(vote -> values("outcome", "plan-adopted", "proposal", "" + vote.proposal()))
                .orElseGet(() -> values());
    }

    /** What it says so far, to be changed. */
    private static MultiValueMap<String, String> amending(Item item) {
        MultiValueMap<String, String> values = values("proposal", last(item));
        item.proposal(item.proposals().size()).ifPresent(plan -> {
            values.add("plan.measures", plan.measures());
            values.add("plan.lead", plan.lead().value());
            plan.support().forEach(unit -> values.add("plan.support", unit.value()));
            values.add("plan.doneBy", plan.doneBy() == null ? "" : plan.doneBy().toString());
            if (plan.cost() != null) {
                values.add(
                        "plan.cost.fen",
                        BigDecimal.valueOf(plan.cost().fen(), 2).toPlainString());
                values.add("plan.cost.fund", plan.cost().fund());
            }
        });
        return values;
    }

    private static String last(Item item) {
        return "" + item.proposals().size();
    }

    private static MultiValueMap<String, String> values(String... pairs) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int n = 0; n + 1 < pairs.length; n += 2) {
            values.add(pairs[n], pairs[n + 1]);
        }
        return values;
    }
}
