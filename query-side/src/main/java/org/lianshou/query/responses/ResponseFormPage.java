package org.lianshou.query.responses;

import java.io.IOException;
import java.util.List;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
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
import org.lianshou.response.Participant;
import org.lianshou.response.WholeNetResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form for calling upon the whole net, and for each command that a response takes. */
@Controller
class ResponseFormPage extends HtmlPage {

    private static final Rule RULE = AccessTable.rule("GET /api/responses/{id}").orElseThrow();

    private final VisibleUndertakings sight;
    private final IssueChoices choices;
    private final Submissions submissions;

    ResponseFormPage(VisibleUndertakings sight, IssueChoices choices, Submissions submissions, Frame frame) {
        super(frame);
        this.sight = sight;
        this.choices = choices;
        this.submissions = submissions;
    }

    /** @param params are filled in already, where they are given */
    @GetMapping("/responses/do/open")
    String form(@Known("issue") Params params, Person person, Model model) {
        return submissions.page(all(), opening(person), Filled.of(params.given()), model);
    }

    @PostMapping("/responses/do/open")
    String open(Attempt attempt, Person person, RedirectAttributes after, Model model) throws IOException {
        return submissions.give(
                all(),
                opening(person),
                attempt,
                person,
                model,
                after,
                done -> "/responses/" + done.body().get("response").asString());
    }

    @GetMapping("/responses/{id}/do/{command}")
    String form(@PathVariable String id, @PathVariable String command, Person person, Model model) {
        Snapshot<WholeNetResponse> snapshot = find(id, person);
        return submissions.page(subject(snapshot), filling(command, snapshot.state()), Filled.nothing(), model);
    }

    @PostMapping("/responses/{id}/do/{command}")
    String give(
            @PathVariable String id,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        Snapshot<WholeNetResponse> snapshot = find(id, person);
        return submissions.give(subject(snapshot), filling(command, snapshot.state()), attempt, person, model, after);
    }

    private Filling opening(Person person) {
        Choices near = choices.at(person.grants().getFirst().area(), Kind.HAZARD);
        return Filling.of(ResponseForms.OPEN, near, "/api/responses", null);
    }

    private Filling filling(String command, WholeNetResponse response) {
        Form form = ResponseForms.find(command).orElseThrow(Refusal::notFound);
        Choices near = choices.at(response.opened().area(), Kind.HAZARD);
        return Filling.of(
                form,
                command.equals("release-unit") ? near.offering("unit", takingPart(response)) : near,
                "/api/responses/" + response.id() + "/" + command,
                response.version());
    }

    private List<Option> takingPart(WholeNetResponse response) {
        return response.participants().stream()
                .map(Participant::unit)
                .map(unit -> new Option(unit.value(), show().unit(unit)))
                .toList();
    }

    private static Subject subject(Snapshot<WholeNetResponse> snapshot) {
        WholeNetResponse response = snapshot.state();
        return new Subject(all().name() + " " + snapshot.number(), "/responses/" + response.id(), "responses");
    }

    private static Subject all() {
        return new Subject(Language.current().either("全网联动", "Responses"), "/responses", "responses");
    }

    private Snapshot<WholeNetResponse> find(String id, Person person) {
        return sight.find(WholeNetResponse.KIND, WholeNetResponse::undertaking, RULE, id, person);
    }
}
