package org.lianshou.query.details;

import java.util.List;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Step;
import org.lianshou.issue.Unmasking;
import org.lianshou.query.callouts.CallOuts;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.lineage.LineageQuery;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.policy.Explanations;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.responses.Responses;
import org.lianshou.query.sight.Disclosure;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class IssuePage extends HtmlPage {

    private final VisibleIssues issues;
    private final HistoryQuery history;
    private final Disclosure disclosure;
    private final Explanations explanations;
    private final Possible possible;
    private final CallOuts callOuts;
    private final Responses responses;
    private final Directory directory;
    private final LineageQuery lineage;
    private final ReadYourWrite readYourWrite;

    IssuePage(
            VisibleIssues issues,
            HistoryQuery history,
            Disclosure disclosure,
            Explanations explanations,
            Possible possible,
            CallOuts callOuts,
            Responses responses,
            Directory directory,
            Frame frame,
            LineageQuery lineage,
            ReadYourWrite readYourWrite) {
        super(frame);
        this.issues = issues;
        this.history = history;
        this.disclosure = disclosure;
        this.explanations = explanations;
        this.possible = possible;
        this.callOuts = callOuts;
        this.responses = responses;
        this.directory = directory;
        this.lineage = lineage;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/issues/{id}")
    String issue(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        Issue issue = fill(id, params, person, model);
        addTogether(issue, person, model);
        model.addAttribute(
                "moments",
                history.of(issue, person).reversed().stream().map(Moment::of).toList());
        return "issue";
    }

    /** The same beside a list, without the whole history. */
    @GetMapping("/issues/{id}/drawer")
    String drawer(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        fill(id, params, person, model);
        return "drawer";
    }

    /** What several units do about it together, and what of that the person may begin. */
    private void addTogether(Issue issue, Person person, Model model) {
        Access access = new Access(directory, person);
        boolean open = issue.stage().isBeforeCompletion() && issue.duty() != null;
        model.addAttribute("callOuts", callOuts.openFor(issue.id(), person));
        model.addAttribute("response", responses.to(issue.id(), person).orElse(null));
        model.addAttribute("mayCall", open && isPermitted(access, "POST /api/call-outs", issue));
        model.addAttribute("mayOpen", open && isPermitted(access, "POST /api/responses", issue));
    }

    private static boolean isPermitted(Access access, String route, Issue issue) {
        return access.actorFor(
                        AccessTable.rule(route).orElseThrow(), issue.reported().area())
                .isPresent();
    }

    private Issue fill(String id, Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<Issue> snapshot = issues.find(id, person);
        Issue issue = snapshot.state();
        model.addAttribute("issue", issue);
        model.addAttribute("number", snapshot.number());
        model.addAttribute("deadline", explanations.of(issue).orElse(null));
        model.addAttribute("reporter", reporter(issue, person));
        model.addAttribute("relatives", lineage.of(issue, person).orElse(null));
        model.addAttribute("steps", Step.values());
        model.addAttribute("levels", Level.values());
        List<Possible.Step> steps = possible.of(issue, person);
        model.addAttribute(
                "possible", steps.stream().filter(step -> !mayUnmask(step)).toList());
        model.addAttribute("mayUnmask", steps.stream().anyMatch(IssuePage::mayUnmask));
        return issue;
    }

    private ReporterCard reporter(Issue issue, Person person) {
        Reporter reporter = issue.reported().reporter();
        return disclosure.isOpen(issue, person)
                ? ReporterCard.open(
                        disclosure.reporter(issue),
                        issue.reported().erasedAt() != null,
                        disclosure
                                .unmasking(issue, person)
                                .map(Unmasking::until)
                                .orElse(null))
                : ReporterCard.masked(reporter.standing());
    }

    /** What has its button beside the reporter. */
    private static boolean mayUnmask(Possible.Step step) {
        return step.allowed() && step.command().equals("unmask-reporter");
    }
}
