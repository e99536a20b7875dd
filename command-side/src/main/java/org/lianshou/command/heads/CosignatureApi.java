package org.lianshou.command.heads;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.heads.CosignatureRefused;
import org.lianshou.eventlog.heads.Cosignatures;
import org.lianshou.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a witness outside says of a head, brought in by whoever audits. */
@RestController
@Tag(name = "Audit 审计")
class CosignatureApi {

    private final Cosignatures cosignatures;

    CosignatureApi(Cosignatures cosignatures) {
        this.cosignatures = cosignatures;
    }

    @Operation(
            summary = "Hand in a witness's cosignature of a head.",
            description = "One signature line of C2SP tlog-cosignature, by a witness that is configured here. Its first"
                    + " word on a head stays: 201, and 200 for any after it.",
            requestBody = @RequestBody(content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
    @PostMapping(path = "/api/audit/heads/{size}/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Void> cosign(
            @PathVariable long size,
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte @Nullable [] line) {
        boolean first = cosignatures.accept(size, line == null ? "" : new String(line, UTF_8));
        return first
                ? ResponseEntity.created(URI.create("/api/audit/heads/" + size)).build()
                : ResponseEntity.ok().build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CosignatureRefused no) {
        HttpStatus status = switch (no.reason()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNKNOWN_HEAD -> HttpStatus.NOT_FOUND;
            case UNKNOWN_WITNESS, WRONG_SIGNATURE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return Problem.of(status, no.reason().code(), no).response();
    }
}
