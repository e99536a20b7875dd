package org.lianshou.query.audit;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The heads for anybody: a head that only few have seen can be denied. */
@RestController
class HeadsController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Heads heads;

    HeadsController(Heads heads) {
        this.heads = heads;
    }

    @Operation(summary = "The signed heads of the log's tree, newest first.")
    @GetMapping("/api/audit/heads")
    Slice<HeadRow> heads(@Known({"cursor", "limit"}) Params params) {
        List<SignedHead> found = heads.before(params.cursor(), params.limit() + 1);
        return Slice.of(found.stream().map(HeadRow::of).toList(), params.limit(), HeadRow::size);
    }

    @Operation(summary = "The newest head, as a signed note with its cosignatures.")
    @AnswersText
    @GetMapping("/api/audit/heads/latest")
    ResponseEntity<String> latest() {
        return note(heads.latest().orElseThrow(AuditRefusals::noHead));
    }

    @Operation(summary = "The head over that many events, as a signed note with its cosignatures.")
    @AnswersText
    @GetMapping("/api/audit/heads/{size}")
    ResponseEntity<String> head(@PathVariable long size) {
        return note(heads.of(size).orElseThrow(AuditRefusals::noHead));
    }

    @Operation(
            summary = "The verifier keys that heads are signed with, one a line, the newest first.",
            description = "A convenience. A key to be trusted is had by another way than from the log it vouches for.")
    @AnswersText
    @GetMapping("/api/audit/key")
    ResponseEntity<String> key() {
        return text(heads.keys().stream().map(key -> key + "\n").collect(joining()));
    }

    private ResponseEntity<String> note(SignedHead head) {
        return text(head.note().with(heads.cosignatures(head.size())).toString());
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok().contentType(TEXT).body(body);
    }
}
