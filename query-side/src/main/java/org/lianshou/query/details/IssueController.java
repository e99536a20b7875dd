package org.lianshou.query.details;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Stage;
import org.lianshou.policy.CallbackDraw;
import org.lianshou.policy.LiveRules;
import org.lianshou.query.lineage.LineageQuery;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.Disclosure;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.WriteToken;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IssueController {

    private final VisibleIssues issues;
    private final Disclosure disclosure;
    private final LineageQuery lineage;
    private final LiveRules rules;
    private final ReadYourWrite readYourWrite;

    IssueController(
            VisibleIssues issues,
            Disclosure disclosure,
            LineageQuery lineage,
            LiveRules rules,
            ReadYourWrite readYourWrite) {
        this.issues = issues;
        this.disclosure = disclosure;
        this.lineage = lineage;
        this.rules = rules;
        this.readYourWrite = readYourWrite;
    }

    @Operation(summary = "One issue as it stands, with its version as the ETag.")
    @GetMapping("/api/issues/{id}")
    ResponseEntity<IssueAnswer> issue(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<Issue> snapshot = issues.find(id, person);
        Issue issue = snapshot.state();
        WriteToken token = readYourWrite.tokenOf(issue.id().value(), snapshot.position());
        return ResponseEntity.ok()
                .eTag("\"" + issue.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(WriteToken.HEADER, token.toString())
                .body(new IssueAnswer(
                        issue.id(),
                        snapshot.number(),
                        issue.version(),
                        disclosure.state(issue, person),
                        lineage.of(issue, person).orElse(null),
                        draw(issue)));
    }

    /** By the policy that the issue keeps, where that is one that was loaded. */
    private @Nullable DrawAnswer draw(Issue issue) {
        Duty duty = issue.duty();
        PolicyVersion kept = duty == null ? null : duty.policy();
        if (kept == null || issue.stage() != Stage.COMPLETED) {
            return null;
        }
        return rules.now()
                .policies()
                .find(kept)
                .flatMap(policy -> CallbackDraw.of(issue, policy))
                .map(DrawAnswer::of)
                .orElse(null);
    }
}
