package org.lianshou.query.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.lianshou.http.Problem;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Rules;
import org.lianshou.query.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PolicyController {
    private final LiveRules rules;

    PolicyController(LiveRules rules) {
        this.rules = rules;
    }

    /**
     * Every one.
     *
     * @param version what a command on policies or the calendar names in {@code If-Match}
     */
    record Enacted(long version, List<FileAnswer> policies) {}

    @Operation(
            summary =
                    "Every policy, the county's and its areas': from when on, each figure with its source. The version of all as the ETag.")
    @GetMapping("/api/policies")
    ResponseEntity<Enacted> policies() {
        Rules now = rules.now();
        return ResponseEntity.ok()
                .eTag("\"" + now.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(new Enacted(
                        now.version(),
                        now.policies().layers().stream().map(FileAnswer::of).toList()));
    }

    @Operation(
            summary =
                    "One policy as an issue keeps it, such as county-2026.1 or county-2026.1+330521001-2026.1: each figure, its source and the file that set it.")
    @GetMapping("/api/policies/{version}")
    PolicyAnswer policy(@PathVariable String version) {
        return rules.now().policies().find(read(version)).map(PolicyAnswer::of).orElseThrow(PolicyController::notFound);
    }

    private static PolicyVersion read(String version) {
        try {
            return new PolicyVersion(version);
        } catch (InvalidInput e) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return Refusal.of(
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "policy-not-found",
                        "There is no such policy. An area's file is none by itself: it is named after the county's, with a +."));
    }
}
