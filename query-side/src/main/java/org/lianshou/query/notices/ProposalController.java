package org.lianshou.query.notices;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Matter;
import org.lianshou.query.history.HistoryEntry;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.Disclosure;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.lianshou.redaction.Found;
import org.lianshou.redaction.Redaction;
import org.lianshou.redaction.RedactionRule;
import org.lianshou.redaction.Secret;
import org.lianshou.redaction.Secrets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a notice of an issue could say, with what the rules take out of it. A person reads it over and drafts. */
@RestController
class ProposalController {
    private static final String COMPLETED = "issue.completed";

    private final VisibleIssues issues;
    private final HistoryQuery history;
    private final Disclosure disclosure;
    private final ReadYourWrite readYourWrite;

    ProposalController(VisibleIssues issues, HistoryQuery history, Disclosure disclosure, ReadYourWrite readYourWrite) {
        this.issues = issues;
        this.history = history;
        this.disclosure = disclosure;
        this.readYourWrite = readYourWrite;
    }

    /**
     * A proposal.
     *
     * @param title the summary, redacted
     * @param text what was reported and what was done, redacted
     * @param replaced everything that was taken out
     */
    record Proposal(String title, String text, List<Replaced> replaced) {}

    /**
     * A piece that was taken out.
     *
     * @param field {@code title} or {@code text}
     * @param rule why
     * @param piece as it stood
     * @param instead what stands there now
     */
    record Replaced(String field, RedactionRule rule, String piece, String instead) {}

    @Operation(summary = "What a notice could say, with each piece that the rules take out and why (公示内容建议).")
    @GetMapping("/api/issues/{id}/notice-proposal")
    ResponseEntity<Proposal> proposal(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<Issue> snapshot = issues.find(id, person);
        Issue issue = snapshot.state();
        if (!disclosure.isOpen(issue, person)) {
            throw notPermitted();
        }
        return ResponseEntity.ok()
                .eTag("\"" + issue.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(proposed(issue, Secrets.of(disclosure.reporter(issue)), person));
    }

    private Proposal proposed(Issue issue, List<Secret> secrets, Person person) {
        Matter matter = issue.reported().matter();
        List<Replaced> replaced = new ArrayList<>();
        String title = redacted("title", matter.summary(), secrets, replaced);
        String said = "反映事项：" + matter.description() + done(issue, person);
        return new Proposal(title, redacted("text", said, secrets, replaced), replaced);
    }

    /** The last word of whoever did the work. */
    private String done(Issue issue, Person person) {
        return history.of(issue, person).reversed().stream()
                .filter(entry -> entry.type().equals(COMPLETED))
                .map(ProposalController::words)
                .findFirst()
                .map(words -> "\n办理情况：" + words)
                .orElse("");
    }

    private static String words(HistoryEntry entry) {
        return entry.event().path("words").asString();
    }

    private static String redacted(String field, String text, List<Secret> secrets, List<Replaced> replaced) {
        List<Found> found = Redaction.of(text, secrets);
        found.forEach(one -> replaced.add(
                new Replaced(field, one.rule(), one.in(text), one.rule().instead())));
        return Redaction.apply(text, found);
    }

    /** What is taken out shows who reported. */
    private static Refusal notPermitted() {
        return Refusal.of(Problem.of(
                HttpStatus.FORBIDDEN,
                "not-permitted",
                "Whoever may not know the reporter can't see what is taken out."));
    }
}
