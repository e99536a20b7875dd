package org.lianshou.query.today;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.door.DoorClosed;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Body;
import org.lianshou.query.form.Evidences;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where a phone sends what it kept: the photos first, one at a time, and then the form that names them, under the key that the draft
 * was given when it was begun. Sent again after an answer was lost, the form is the same to the letter, so it is carried out once.
 */
@Controller
class DraftsDoor extends HtmlPage {

    private final Evidences evidences;
    private final Sending sending;
    private final Spots spots;
    private final VisibleIssues issues;
    private final IssueChoices choices;
    private final Clock clock;

    DraftsDoor(
            Evidences evidences,
            Sending sending,
            Spots spots,
            VisibleIssues issues,
            IssueChoices choices,
            Clock clock,
            Frame frame) {
        super(frame);
        this.evidences = evidences;
        this.sending = sending;
        this.spots = spots;
        this.issues = issues;
        this.choices = choices;
        this.clock = clock;
    }

    /** Who is signed in, what time it is here, and what every form of this session has to hold. */
    @GetMapping("/drafts/door")
    String door(Model model) {
        model.addAttribute("now", clock.instant());
        return "door";
    }

    @PostMapping("/drafts/photos")
    ResponseEntity<Outcome> photo(@RequestParam MultipartFile file, Person person) throws IOException {
        Refused refused = new Refused();
        try {
            Reply reply = evidences.handIn(file, person, "");
            refused.take(reply);
            return reply.isDone()
                    ? Outcome.handedIn(reply).answer()
                    : Outcome.of(refused, new Wrong()).answer();
        } catch (DoorClosed closed) {
            return Outcome.waiting().answer();
        }
    }

    @PostMapping("/drafts/new")
    ResponseEntity<Outcome> report(Attempt attempt, @RequestParam(defaultValue = "") String occurredAt, Person person) {
        Found found = Found.of(attempt.filled().values());
        return send(spots.filling(found, person), found.filled(), attempt, occurredAt, person);
    }

    @PostMapping("/drafts/issues/{id}/{command}")
    ResponseEntity<Outcome> give(
            @PathVariable String id,
            @PathVariable String command,
            Attempt attempt,
            @RequestParam(defaultValue = "") String occurredAt,
            Person person) {
        Issue issue = issues.find(id, person).state();
        Form form = IssueForms.find(command).orElseThrow(Refusal::notFound);
        String path = "/api/issues/" + issue.id() + "/" + command;
        Filling filling = Filling.of(form, choices.of(issue), path, attempt.version());
        return send(filling, attempt.filled(), attempt, occurredAt, person);
    }

    private ResponseEntity<Outcome> send(
            Filling filling, Filled filled, Attempt attempt, String occurredAt, Person person) {
        Body body = new Body(filling.form(), filling.choices(), none -> Optional.empty());
        Wrong wrong = body.read(filled);
        if (!wrong.isEmpty()) {
            return Outcome.incomplete(wrong).answer();
        }
        Evidences.name(filling.form(), body, filled);
        filling.rest().accept(body.json());
        Refused refused = new Refused();
        Optional<Reply> done =
                sending.send(person, attempt.command(filling.path(), body).happenedAt(occurredAt), refused);
        refused.fields(wrong);
        return done.map(Outcome::sent)
                .orElseGet(() -> Outcome.of(refused, wrong))
                .answer();
    }
}
