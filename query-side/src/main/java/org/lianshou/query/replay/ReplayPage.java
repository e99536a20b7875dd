package org.lianshou.query.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.query.audit.Verification;
import org.lianshou.query.page.CountyTime;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Params;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One issue's story: step by step, as it stood at any moment, and whether the log still says what it said. */
@Controller
class ReplayPage extends HtmlPage {

    private static final Rule BUNDLE = AccessTable.rule("GET /audit/bundle").orElseThrow();

    private final VisibleIssues issues;
    private final Directory directory;
    private final Turns turns;
    private final Replay replay;
    private final Verification verification;

    ReplayPage(
            VisibleIssues issues,
            Directory directory,
            Turns turns,
            Replay replay,
            Verification verification,
            Frame frame) {
        super(frame);
        this.issues = issues;
        this.directory = directory;
        this.turns = turns;
        this.replay = replay;
        this.verification = verification;
    }

    @GetMapping("/issues/{id}/replay")
    String replay(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> given, Person person, Model model) {
        Params params = new Params(given, "at", "happened", "known", "verify");
        Snapshot<Issue> now = issues.find(id, person);
        Issue issue = now.state();
        List<Turn> all = turns.of(issue, person);
        model.addAttribute("issue", issue);
        model.addAttribute("number", now.number());
        model.addAttribute("turns", all);
        model.addAttribute("takesBundles", new Access(directory, person).mayEver(BUNDLE));
        model.addAttribute("at", place(params.number("at"), all.size()));
        addMoment(issue.id(), params, model);
        if (params.text("verify") != null) {
            model.addAttribute("verified", verification.of(issue.id().value()));
        }
        return "replay";
    }

    /** The first where none is asked for; beyond either end, the one at that end. */
    private static int place(@Nullable Long asked, int last) {
        return asked == null ? 1 : Math.clamp(asked, 1, Math.max(1, last));
    }

    /** As it had happened by one time and was known by another, beside what is known of the same time today. */
    private void addMoment(IssueId issue, Params params, Model model) {
        model.addAttribute("happened", params.text("happened"));
        model.addAttribute("known", params.text("known"));
        Instant happened = local("happened", params);
        Instant known = local("known", params);
        if (happened == null && known == null) {
            return;
        }
        Replay.Then then = replay.then(issue, new AsOf(null, happened, known));
        Replay.Then today = replay.then(issue, new AsOf(null, happened, null));
        model.addAttribute("then", then);
        model.addAttribute("beside", Aspects.beside(then.issue(), today.issue(), show()));
    }

    private static @Nullable Instant local(String name, Params params) {
        String given = params.text(name);
        try {
            return given == null ? null : CountyTime.parse(given);
        } catch (DateTimeException e) {
            throw new InvalidInput(name, "time", "must be a time such as 2026-05-03T09:30");
        }
    }
}
