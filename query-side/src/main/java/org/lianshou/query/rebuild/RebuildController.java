package org.lianshou.query.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lianshou.http.Problem;
import org.lianshou.query.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildController {
    private static final String PATH = "/api/audit/rebuild";

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** @param evenIfDifferent whether the new model takes the live one's place although it says otherwise; false if absent */
    record Wanted(@Nullable Boolean evenIfDifferent) {}

    @Operation(
            summary =
                    "Make the read model anew from the log, beside the live one, which it replaces when it says the same.")
    @PostMapping(PATH)
    ResponseEntity<RebuildStatus> begin(@RequestBody Wanted wanted) {
        RebuildStatus status = rebuilds.begin(Boolean.TRUE.equals(wanted.evenIfDifferent()));
        return ResponseEntity.accepted().location(URI.create(PATH)).body(status);
    }

    @Operation(summary = "How far the last rebuild is, and what came of it.")
    @GetMapping(PATH)
    RebuildStatus status() {
        return rebuilds.status().orElseThrow(RebuildController::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(Problem.of(
                HttpStatus.NOT_FOUND, "rebuild-not-found", "Nothing was rebuilt since this process started."));
    }
}
