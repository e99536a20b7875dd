package org.lianshou.query.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.lianshou.http.Problem;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Policies;
import org.lianshou.query.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PolicyController {

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    /** Every file. */
    record Files(List<FileAnswer> policies) {}

    @Operation(
            summary = "Every file of policy, the county's and its areas': from when on, each figure with its source.")
    @GetMapping("/api/policies")
    Files policies() {
        return new Files(policies.layers().stream().map(FileAnswer::of).toList());
    }

    @Operation(
            summary =
                    "One policy as an issue keeps it, such as county-2026.1 or county-2026.1+330521001-2026.1: each figure, its source and the file that set it.")
    @GetMapping("/api/policies/{version}")
    PolicyAnswer policy(@PathVariable String version) {
        return policies.find(read(version)).map(PolicyAnswer::of).orElseThrow(PolicyController::notFound);
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
