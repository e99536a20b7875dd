package org.lianshou.query.supervision;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Field;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Option;
import org.lianshou.query.form.Subject;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.register.IssueRow;
import org.lianshou.query.register.SeenIssues;
import org.lianshou.supervision.SupervisionOrder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues an order, and does with it what comes after. */
@Controller
class OrderFormPage extends HtmlPage {
    private static final String ORDERS = "/supervision/orders";
    private static final String API = "/api/supervision-orders";
    /** So many issues can be in one order given by hand. */
    private static final int MOST = 50;

    private final OrderSight sight;
    private final OrderSteps steps;
    private final SeenIssues issues;
    private final IssueChoices choices;
    private final Submissions submissions;
    private final Directory directory;

    OrderFormPage(
            OrderSight sight,
            OrderSteps steps,
            SeenIssues issues,
            IssueChoices choices,
            Submissions submissions,
            Directory directory,
            Frame frame) {
        super(frame);
        this.sight = sight;
        this.steps = steps;
        this.issues = issues;
        this.choices = choices;
        this.submissions = submissions;
        this.directory = directory;
    }

    /** @param issue those to choose from, each chosen already */
    @GetMapping("/supervision/orders/do/issue")
    String begin(@RequestParam(defaultValue = "") List<String> issue, Person person, Model model) {
        List<IssueRow> named = named(issue, person);
        return submissions.page(list(), beginning(named), proposed(named), model);
    }

    @PostMapping("/supervision/orders/do/issue")
    String issue(Attempt attempt, Person person, RedirectAttributes after, Model model) throws IOException {
        List<IssueRow> named = named(attempt.filled().all("issues"), person);
        return submissions.give(
                list(),
                beginning(named),
                attempt,
                person,
                model,
                after,
                done -> ORDERS + "/" + done.body().path("order").asString(""));
    }

    @GetMapping("/supervision/orders/{id}/do/{command}")
    String form(@PathVariable String id, @PathVariable String command, Person person, Model model) {
        Snapshot<SupervisionOrder> order = sight.find(id, person);
        Form form = SupervisionForms.find(SupervisionForms.OF_ORDER, command);
        model.addAttribute(
                "step",
                steps.of(order.state(), person).stream()
                        .filter(step -> step.command().equals(command))
                        .findFirst()
                        .orElse(null));
        return submissions.page(subject(order), filling(form, order.state()), Filled.nothing(), model);
    }

    @PostMapping("/supervision/orders/{id}/do/{command}")
    String give(
            @PathVariable String id,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        Snapshot<SupervisionOrder> order = sight.find(id, person);
        Form form = SupervisionForms.find(SupervisionForms.OF_ORDER, command);
        return submissions.give(subject(order), filling(form, order.state()), attempt, person, model, after);
    }

    private Filling filling(Form form, SupervisionOrder order) {
        Choices here = choices.at(order.issued().area(), Kind.APPEAL);
        return Filling.of(form, here, API + "/" + order.id() + "/" + form.command(), order.version());
    }

    private Subject subject(Snapshot<SupervisionOrder> order) {
        String name =
                order.number() + " · " + show().unit(order.state().issued().unit());
        return new Subject(name, ORDERS + "/" + order.state().id(), "orders");
    }

    private Subject list() {
        return new Subject(show().of("page", "orders"), ORDERS, "orders");
    }

    private Filling beginning(List<IssueRow> named) {
        AreaId place = named.isEmpty() ? directory.county() : named.getFirst().area();
        List<Option> offered = named.stream()
                .map(row -> new Option(row.id().toString(), row.number() + " " + row.summary()))
                .toList();
        Form all = SupervisionForms.ISSUE;
        Form form = named.isEmpty()
                ? Form.on(
                        all.of(),
                        all.command(),
                        all.fields().stream()
                                .filter(field -> !field.name().equals("issues"))
                                .toArray(Field[]::new))
                : all;
        return Filling.of(form, choices.at(place, Kind.APPEAL).offering("issues", offered), API, null)
                .adding(body -> {
                    if (!body.has("issues")) {
                        body.putArray("issues");
                    }
                });
    }

    /** The unit that leads them all, where one does. */
    private static Filled proposed(List<IssueRow> named) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        named.forEach(row -> values.add("issues", row.id().toString()));
        values.add("listed", "false");
        List<String> leads = named.stream()
                .flatMap(row -> Stream.ofNullable(row.lead()))
                .map(lead -> lead.value())
                .distinct()
                .toList();
        if (leads.size() == 1) {
            values.add("unit", leads.getFirst());
        }
        if (named.stream().anyMatch(IssueRow::late)) {
            values.add("ground.code", "overdue");
        }
        return new Filled(values);
    }

    private List<IssueRow> named(List<String> ids, Person person) {
        List<IssueId> known = ids.stream()
                .limit(MOST)
                .flatMap(id -> Stream.ofNullable(read(id)))
                .toList();
        return known.isEmpty() ? List.of() : issues.of(known, person);
    }

    private static @Nullable IssueId read(String id) {
        try {
            return IssueId.of(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
