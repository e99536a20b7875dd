package org.lianshou.query.supervision;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.query.details.Moment;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Option;
import org.lianshou.query.form.Subject;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.register.IssueRow;
import org.lianshou.query.register.SeenIssues;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.RoundDecision;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.SupervisionRun.CoordinationRound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 调度会: one item after the other on the wall, what is stuck with it, and the decision that binds. */
@Controller
class RoundPage extends HtmlPage {
    private static final Rule DECIDING = AccessTable.rule("POST /api/coordination-rounds/{area}/{from}/decide")
            .orElseThrow();
    private static final int MOST = 48;
    private static final int LAST_MOMENTS = 5;

    private final Runs runs;
    private final RoundSight sight;
    private final SeenIssues seen;
    private final VisibleIssues issues;
    private final HistoryQuery history;
    private final IssueChoices choices;
    private final Submissions submissions;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;

    RoundPage(
            Runs runs,
            RoundSight sight,
            SeenIssues seen,
            VisibleIssues issues,
            HistoryQuery history,
            IssueChoices choices,
            Submissions submissions,
            Directory directory,
            ReadYourWrite readYourWrite,
            Frame frame) {
        super(frame);
        this.runs = runs;
        this.sight = sight;
        this.seen = seen;
        this.issues = issues;
        this.history = history;
        this.choices = choices;
        this.submissions = submissions;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
    }

    /**
     * An item of a round.
     *
     * @param row absent where the issue is not this reader's to see
     */
    record Item(int place, Prominent about, @Nullable IssueRow row) {}

    @GetMapping("/supervision/rounds")
    String rounds(@Known({}) Params params, Person person, Model model) {
        model.addAttribute("rounds", held(person));
        return "rounds";
    }

    @GetMapping({"/supervision/rounds.csv", "/supervision/rounds.xlsx"})
    Sheet sheet(@Known({}) Params params, Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("地区", "自", "至", "候选事项", "决定", "承办单位", "状态")
                : List.of("Area", "From", "To", "Candidates", "Decision", "Unit", "Stands");
        return new Sheet(
                language.either("调度会", "coordination rounds"),
                columns,
                each -> held(person).forEach(run -> each.accept(cells(run))));
    }

    @GetMapping("/supervision/rounds/{area}/{from}")
    String round(
            @PathVariable AreaId area,
            @PathVariable String from,
            @Known({"item", "waitFor"}) Params params,
            Person person,
            Model model) {
        readYourWrite.await(params.text("waitFor"));
        SupervisionRun run = find(area, from, person);
        CoordinationRound round = Objects.requireNonNull(run.round());
        List<Item> items = items(round, person);
        int at = at(params.number("item"), items.size());
        model.addAttribute("area", area);
        model.addAttribute("run", run);
        model.addAttribute("round", round);
        model.addAttribute("period", Objects.requireNonNull(run.turn()).period());
        model.addAttribute("items", items);
        model.addAttribute("at", at);
        model.addAttribute(
                "mayDecide",
                new Access(directory, person).actorFor(DECIDING, area).isPresent());
        if (!items.isEmpty()) {
            addItem(items.get(at - 1), person, model);
        }
        return "round";
    }

    @GetMapping("/supervision/rounds/{area}/{from}/do/{command}")
    String form(
            @PathVariable AreaId area,
            @PathVariable String from,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable String issue,
            Person person,
            Model model) {
        SupervisionRun run = find(area, from, person);
        return submissions.page(subject(area, run), filling(command, area, run, person), proposed(run, issue), model);
    }

    @PostMapping("/supervision/rounds/{area}/{from}/do/{command}")
    String give(
            @PathVariable AreaId area,
            @PathVariable String from,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        SupervisionRun run = find(area, from, person);
        String chosen = attempt.filled().text("decision.issue");
        int place = place(Objects.requireNonNull(run.round()), chosen);
        if (place > 0) {
            after.addAttribute("item", place);
        }
        return submissions.give(subject(area, run), filling(command, area, run, person), attempt, person, model, after);
    }

    private void addItem(Item item, Person person, Model model) {
        model.addAttribute("item", item);
        if (item.row() == null) {
            return;
        }
        Issue issue = issues.find(item.about().issue().toString(), person).state();
        model.addAttribute("issue", issue);
        List<Moment> moments = history.of(issue, person).reversed().stream()
                .limit(LAST_MOMENTS)
                .map(Moment::of)
                .toList();
        model.addAttribute("moments", moments);
    }

    private List<Item> items(CoordinationRound round, Person person) {
        List<Prominent> candidates = round.candidates();
        Map<IssueId, IssueRow> rows = seen
                .of(candidates.stream().map(Prominent::issue).toList(), person)
                .stream()
                .collect(toMap(IssueRow::id, Function.identity()));
        return IntStream.range(0, candidates.size())
                .mapToObj(at -> new Item(
                        at + 1, candidates.get(at), rows.get(candidates.get(at).issue())))
                .toList();
    }

    private Filling filling(String command, AreaId area, SupervisionRun run, Person person) {
        Form form = SupervisionForms.find(SupervisionForms.OF_ROUND, command);
        String path = "/api/coordination-rounds/" + area + "/"
                + Objects.requireNonNull(run.turn()).period().from() + "/" + command;
        List<Option> candidates = items(Objects.requireNonNull(run.round()), person).stream()
                .map(item -> new Option(item.about().issue().toString(), name(item)))
                .toList();
        return Filling.of(
                form, choices.at(area, Kind.APPEAL).offering("decision.issue", candidates), path, run.version());
    }

    private static String name(Item item) {
        IssueRow row = item.row();
        return item.place() + " · " + (row == null ? item.about().issue().toString() : row.summary());
    }

    private static Filled proposed(SupervisionRun run, @Nullable String issue) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        run.candidates().stream()
                .filter(one -> one.issue().toString().equals(issue))
                .findFirst()
                .ifPresent(one -> {
                    values.add("decision.issue", one.issue().toString());
                    values.add("decision.unit", one.lead().value());
                    values.add("decision.listed", Boolean.toString(one.lateSince() != null));
                });
        return new Filled(values);
    }

    private static int place(CoordinationRound round, String issue) {
        return IntStream.range(0, round.candidates().size())
                        .filter(at ->
                                round.candidates().get(at).issue().toString().equals(issue))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    private static int at(@Nullable Long asked, int items) {
        return asked == null ? 1 : Math.clamp(asked, 1, Math.max(1, items));
    }

    private Subject subject(AreaId area, SupervisionRun run) {
        Period period = Objects.requireNonNull(run.turn()).period();
        return new Subject(
                show().area(area) + " " + period.from(), "/supervision/rounds/" + area + "/" + period.from(), "rounds");
    }

    private SupervisionRun find(AreaId area, String from, Person person) {
        sight.check(area, person);
        return runs.get(RunKind.COORDINATION, area, Period.day("from", from)).state();
    }

    /** Those of the county, which alone holds them. */
    private List<SupervisionRun> held(Person person) {
        AreaId county = directory.county();
        sight.check(county, person);
        return runs.newest(RunKind.COORDINATION, county, MOST).stream()
                .map(snapshot -> snapshot.state())
                .toList();
    }

    private List<String> cells(SupervisionRun run) {
        CoordinationRound round = Objects.requireNonNull(run.round());
        RoundDecision decision = round.decision();
        Period period = Objects.requireNonNull(run.turn()).period();
        return List.of(
                show().area(run.turn().area()),
                period.from().toString(),
                period.until().minusDays(1).toString(),
                Integer.toString(round.candidates().size()),
                decision == null ? "" : decision.words(),
                decision == null ? "" : show().unit(decision.unit()),
                show().of("round-stands", stands(round)));
    }

    /** How far a round has come. */
    static String stands(CoordinationRound round) {
        if (round.closing() != null) {
            return "closed";
        }
        return round.decision() == null ? "open" : "decided";
    }
}
