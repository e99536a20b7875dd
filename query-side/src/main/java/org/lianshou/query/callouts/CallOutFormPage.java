package org.lianshou.query.callouts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CalledUnit;
import org.lianshou.directory.Person;
import org.lianshou.issue.Kind;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Option;
import org.lianshou.query.form.Subject;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleUndertakings;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form for calling units out, and for each command that a call-out takes. */
@Controller
class CallOutFormPage extends HtmlPage {

    private static final Rule RULE = AccessTable.rule("GET /api/call-outs/{id}").orElseThrow();

    private final VisibleUndertakings sight;
    private final IssueChoices choices;
    private final Submissions submissions;

    CallOutFormPage(VisibleUndertakings sight, IssueChoices choices, Submissions submissions, Frame frame) {
        super(frame);
        this.sight = sight;
        this.choices = choices;
        this.submissions = submissions;
    }

    /** @param params are filled in already, where they are given */
    @GetMapping("/call-outs/do/call")
    String form(@Known({"area", "issue"}) Params params, Person person, Model model) {
        return submissions.page(board(), calling(person), Filled.of(params.given()), model);
    }

    @PostMapping("/call-outs/do/call")
    String call(Attempt attempt, Person person, RedirectAttributes after, Model model) throws IOException {
        return submissions.give(
                board(),
                calling(person),
                attempt,
                person,
                model,
                after,
                done -> "/call-outs/" + done.body().get("callOut").asString());
    }

    @GetMapping("/call-outs/{id}/do/{command}")
    String form(@PathVariable String id, @PathVariable String command, Person person, Model model) {
        Snapshot<CallOut> snapshot = find(id, person);
        return submissions.page(
                subject(snapshot), filling(command, snapshot.state()), own(snapshot.state(), person), model);
    }

    @PostMapping("/call-outs/{id}/do/{command}")
    String give(
            @PathVariable String id,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        Snapshot<CallOut> snapshot = find(id, person);
        return submissions.give(subject(snapshot), filling(command, snapshot.state()), attempt, person, model, after);
    }

    private Filling calling(Person person) {
        Choices near = choices.at(person.grants().getFirst().area(), Kind.HAZARD);
        return Filling.of(CallOutForms.CALL, near, "/api/call-outs", null);
    }

    private Filling filling(String command, CallOut callOut) {
        Form form = CallOutForms.find(command).orElseThrow(Refusal::notFound);
        Choices near = choices.at(callOut.called().area(), Kind.HAZARD);
        return Filling.of(
                form,
                CallOutForms.isOfCalled(form) ? near.offering("unit", owed(callOut)) : near,
                "/api/call-outs/" + callOut.id() + "/" + command,
                callOut.version());
    }

    /** A unit of the person's own is chosen already, where it is still to come. */
    private static Filled own(CallOut callOut, Person person) {
        return callOut.owed().stream()
                .map(CalledUnit::unit)
                .filter(person::actsFor)
                .findFirst()
                .map(unit -> Filled.of(Map.of("unit", unit.value())))
                .orElse(Filled.nothing());
    }

    private List<Option> owed(CallOut callOut) {
        return callOut.owed().stream()
                .map(CalledUnit::unit)
                .map(unit -> new Option(unit.value(), show().unit(unit)))
                .toList();
    }

    private static Subject subject(Snapshot<CallOut> snapshot) {
        CallOut callOut = snapshot.state();
        String name = snapshot.number() + " · " + callOut.called().place();
        return new Subject(name, "/call-outs/" + callOut.id(), "call-outs");
    }

    private static Subject board() {
        return new Subject(Language.current().either("吹哨报到", "Call-outs"), "/call-outs", "call-outs");
    }

    private Snapshot<CallOut> find(String id, Person person) {
        return sight.find(CallOut.KIND, CallOut::undertaking, RULE, id, person);
    }
}
