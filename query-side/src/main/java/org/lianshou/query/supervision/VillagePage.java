package org.lianshou.query.supervision;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Field;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Subject;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Show;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.RiskAnalysis;
import org.lianshou.supervision.VillageRisk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How one village or township stands: its colour and why, the register as the last meeting had it, and what it decided. */
@Controller
class VillagePage extends HtmlPage {
    private static final Field UNIT = Field.of(Field.Type.UNIT, "unit");
    /** Measures that are about no issue have a row of their own after the register's. */
    private static final String OF_NO_ISSUE = "none";

    /** As many as a meeting looks at without being asked; the rest is a press away. */
    private static final int SHOWN = 30;

    private final VillageSight villages;
    private final StreamStory story;
    private final ViewDatabase database;
    private final Sight sight;
    private final VisibleIssues issues;
    private final IssueChoices choices;
    private final Submissions submissions;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;
    private final Show show;
    private final Clock clock;

    VillagePage(
            VillageSight villages,
            StreamStory story,
            ViewDatabase database,
            Sight sight,
            VisibleIssues issues,
            IssueChoices choices,
            Submissions submissions,
            Directory directory,
            ReadYourWrite readYourWrite,
            Show show,
            Clock clock,
            Frame frame) {
        super(frame);
        this.villages = villages;
        this.story = story;
        this.database = database;
        this.sight = sight;
        this.issues = issues;
        this.choices = choices;
        this.submissions = submissions;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/villages/{area}")
    String village(@PathVariable AreaId area, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        VillageRisk risk = villages.find(area, person);
        var today = WorkCalendar.day(clock.instant());
        model.addAttribute("area", area);
        model.addAttribute("risk", risk);
        model.addAttribute("colour", risk.colour(today));
        model.addAttribute("set", risk.override() != null && risk.override().countsOn(today) ? risk.override() : null);
        model.addAttribute("known", known(risk, person));
        model.addAttribute("story", story.of(risk.stream(), risk.version()).reversed());
        model.addAttribute("may", commands(area, risk, person));
        return "village";
    }

    @GetMapping("/villages/{area}/do/{command}")
    String form(@PathVariable AreaId area, @PathVariable String command, Person person, Model model) {
        VillageRisk risk = villages.find(area, person);
        fill(area, command, Filled.nothing(), person, model);
        submissions.show(filling(area, command, risk, Filled.nothing()), Filled.nothing(), model);
        return page(command);
    }

    @PostMapping("/villages/{area}/do/{command}")
    String give(
            @PathVariable AreaId area,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        VillageRisk risk = villages.find(area, person);
        Filling filling = filling(area, command, risk, attempt.filled());
        Optional<Reply> done = submissions.give(filling, attempt, person, model);
        if (done.isPresent()) {
            after.addFlashAttribute("done", filling.form().word());
            after.addAttribute("waitFor", done.get().token());
            return "redirect:/villages/" + area;
        }
        fill(area, command, attempt.filled(), person, model);
        return page(command);
    }

    private static String page(String command) {
        return command.equals("hold-analysis") ? "analysis" : "form";
    }

    private void fill(AreaId area, String command, Filled filled, Person person, Model model) {
        model.addAttribute("subject", new Subject(show.area(area), "/villages/" + area, "villages"));
        if (command.equals("hold-analysis")) {
            model.addAttribute("area", area);
            List<OpenIssue> register = register(area, person);
            List<OpenIssue> rest = register.stream().skip(SHOWN).toList();
            model.addAttribute("first", register.stream().limit(SHOWN).toList());
            model.addAttribute("rest", rest);
            model.addAttribute(
                    "restIsFilled",
                    rest.stream()
                            .anyMatch(line -> row(filled, line.id().toString()).has("words")));
            model.addAttribute("ofNone", OF_NO_ISSUE);
            model.addAttribute("units", here(area).of(form(command), UNIT));
        }
    }

    private Filling filling(AreaId area, String command, VillageRisk risk, Filled filled) {
        Filling filling =
                Filling.of(form(command), here(area), "/api/villages/" + area + "/" + command, risk.version());
        return command.equals("hold-analysis") ? filling.adding(body -> measures(area, filled, body)) : filling;
    }

    private Choices here(AreaId area) {
        return choices.at(area, Kind.APPEAL);
    }

    private static Form form(String command) {
        return Optional.ofNullable(VillageForms.ALL.get(command)).orElseThrow(Refusal::notFound);
    }

    private void measures(AreaId area, Filled filled, ObjectNode body) {
        ArrayNode measures = body.putArray("measures");
        Form form = form("hold-analysis");
        Choices here = here(area);
        Stream.concat(filled.all("line").stream(), Stream.of(OF_NO_ISSUE)).forEach(line -> {
            Filled row = row(filled, line);
            if (row.has("words")) {
                ObjectNode measure = measures.addObject().put("words", row.text("words"));
                String unit = row.text("unit");
                measure.put("unit", here.meant(form, UNIT, unit).orElse(unit));
                measure.put("until", row.text("until"));
                if (!line.equals(OF_NO_ISSUE)) {
                    measure.put("issue", line);
                }
            }
        });
    }

    private static Filled row(Filled filled, String line) {
        return filled.under("measure." + line + ".");
    }

    /** What is open here, those due first at the top: as much of it as the meeting's own register keeps. */
    private List<OpenIssue> register(AreaId area, Person person) {
        Condition where = Condition.allOf(List.of(
                Condition.of("closed_at is null"),
                Condition.of("starts_with(area_path, ?)", directory.path(area).toString()),
                sight.of(person)));
        return database.client()
                .sql("select stream, number, summary, stage, lead, due_at from register where " + where.sql()
                        + " order by due_at nulls last, number limit " + RiskAnalysis.MOST)
                .params(where.values())
                .query(OpenIssue::read)
                .list();
    }

    /** Those that the reader's role has and that mean something now. */
    private List<String> commands(AreaId area, VillageRisk risk, Person person) {
        Access access = new Access(directory, person);
        boolean isSet = risk.override() != null && risk.override().countsOn(WorkCalendar.day(clock.instant()));
        return Stream.of("hold-analysis", "override-colour", "lift-override")
                .filter(command -> !command.equals("lift-override") || isSet)
                .filter(command -> access.actorFor(
                                AccessTable.rule("POST /api/villages/{area}/" + command)
                                        .orElseThrow(),
                                area)
                        .isPresent())
                .toList();
    }

    /** The issues that the page speaks of, as far as they are the reader's to see. */
    private Map<IssueId, Snapshot<Issue>> known(VillageRisk risk, Person person) {
        Assessment assessment = risk.assessment();
        RiskAnalysis analysis = risk.analysis();
        Stream<IssueId> rests = assessment == null
                ? Stream.of()
                : assessment.findings().stream()
                        .flatMap(finding -> finding.rests().stream())
                        .map(Assessment.Evident::issue);
        Stream<IssueId> lines =
                analysis == null ? Stream.of() : analysis.register().stream().map(RiskAnalysis.Line::issue);
        return Stream.concat(rests, lines)
                .distinct()
                .flatMap(issue -> issues.look(issue, person).stream())
                .collect(Collectors.toMap(snapshot -> snapshot.state().id(), Function.identity()));
    }
}
