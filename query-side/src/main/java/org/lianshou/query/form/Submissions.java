package org.lianshou.query.form;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lianshou.directory.Person;
import org.lianshou.query.door.Reply;
import org.lianshou.query.sight.IssueNumbers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows forms, and hands in what was filled in. What was typed is never lost: a form that is refused comes back filled. */
@Component
public class Submissions {

    private final Sending sending;
    private final Evidences evidences;
    private final IssueNumbers numbers;

    Submissions(Sending sending, Evidences evidences, IssueNumbers numbers) {
        this.sending = sending;
        this.evidences = evidences;
        this.numbers = numbers;
    }

    /** @param filled what stands in it already */
    public void show(Filling filling, Filled filled, Model model) {
        show(filling, filled, new Wrong(), new Refused(), model);
    }

    /** The page of a form about something. */
    public String page(Subject subject, Filling filling, Filled filled, Model model) {
        model.addAttribute("subject", subject);
        show(filling, filled, model);
        return "form";
    }

    /** Hands in from that page, and leads on to what the form is about; where it was refused, back to the form. */
    public String give(
            Subject subject, Filling filling, Attempt attempt, Person person, Model model, RedirectAttributes after)
            throws IOException {
        return give(subject, filling, attempt, person, model, after, done -> subject.address());
    }

    /** @param to where what was begun is shown */
    public String give(
            Subject subject,
            Filling filling,
            Attempt attempt,
            Person person,
            Model model,
            RedirectAttributes after,
            Function<Reply, String> to)
            throws IOException {
        model.addAttribute("subject", subject);
        Optional<Reply> done = give(filling, attempt, person, model);
        if (done.isEmpty()) {
            return "form";
        }
        after.addFlashAttribute("done", filling.form().word());
        after.addAttribute("waitFor", done.get().token());
        return "redirect:" + to.apply(done.get());
    }

    /** What was answered; empty where it was refused, and then the model holds the form as it was filled in, and why. */
    public Optional<Reply> give(Filling filling, Attempt attempt, Person person, Model model) throws IOException {
        Form form = filling.form();
        Body body = new Body(
                form, filling.choices(), number -> numbers.find(number, person).map(UUID::toString));
        Wrong wrong = body.read(attempt.filled());
        String occurredAt = EnteredLater.occurredAt(attempt.filled(), wrong);
        Filled filled = form.takesFiles() ? evidences.handIn(form, body, wrong, person, attempt) : attempt.filled();
        Refused refused = new Refused();
        Optional<Reply> done = Optional.empty();
        if (wrong.isEmpty()) {
            filling.rest().accept(body.json());
            done = sending.send(person, attempt.command(filling.path(), body).happenedAt(occurredAt), refused);
            refused.fields(wrong);
            model.addAttribute("refused", refused);
        }
        show(filling, filled, wrong, refused, model);
        return done;
    }

    /** The next attempt is at what stands now, also where the read model does not know it yet. */
    private static void show(Filling filling, Filled filled, Wrong wrong, Refused refused, Model model) {
        String key = refused.keyKept();
        model.addAttribute("form", filling.form());
        model.addAttribute("choices", filling.choices());
        model.addAttribute("filled", filled.shown());
        model.addAttribute("wrong", wrong);
        model.addAttribute("version", refused.isStale() ? Long.valueOf(refused.version()) : filling.version());
        model.addAttribute("key", key == null ? UUID.randomUUID().toString() : key);
    }
}
