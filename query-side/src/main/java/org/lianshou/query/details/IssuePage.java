package org.lianshou.query.details;

import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Step;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.lineage.LineageQuery;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.policy.Explanations;
import org.lianshou.query.projection.Snapshot;
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
    private final LineageQuery lineage;
    private final ReadYourWrite readYourWrite;

    IssuePage(
            VisibleIssues issues,
            HistoryQuery history,
            Disclosure disclosure,
            Explanations explanations,
            Possible possible,
            Frame frame,
            LineageQuery lineage,
            ReadYourWrite readYourWrite) {
        super(frame);
        this.issues = issues;
        this.history = history;
        this.disclosure = disclosure;
        this.explanations = explanations;
        this.possible = possible;
        this.lineage = lineage;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/issues/{id}")
    String issue(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        fill(id, params, person, model);
        return "issue";
    }

    /** The same beside a list, without the whole history. */
    @GetMapping("/issues/{id}/drawer")
    String drawer(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        fill(id, params, person, model);
        return "drawer";
    }

    private void fill(String id, Params params, Person person, Model model) {
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
        model.addAttribute("possible", possible.of(issue, person));
        model.addAttribute(
                "moments",
                history.of(issue, person).reversed().stream().map(Moment::of).toList());
    }

    private ReporterCard reporter(Issue issue, Person person) {
        Reporter reporter = issue.reported().reporter();
        return disclosure.isOpen(issue, person)
                ? ReporterCard.open(disclosure.reporter(issue))
                : ReporterCard.masked(reporter.standing());
    }
}
