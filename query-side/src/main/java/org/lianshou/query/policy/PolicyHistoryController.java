package org.lianshou.query.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.lianshou.directory.Directory;
import org.lianshou.policy.BookId;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who changed which figure or day, and when. */
@RestController
class PolicyHistoryController {
    private final ViewDatabase database;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;
    private final StreamEventCodec codec = StreamEventCodec.sealed();

    PolicyHistoryController(ViewDatabase database, Directory directory, ReadYourWrite readYourWrite) {
        this.database = database;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
    }

    /** The events of policies and calendar, oldest first. */
    record Told(List<Moment> events) {}

    /**
     * One of them.
     *
     * @param hash of the event as it stands in the log, in hexadecimal
     */
    record Moment(
            long sequence, long position, String type, int revision, Instant recordedAt, String hash, JsonNode event) {}

    @Operation(summary = "All that happened to policies and calendar, oldest first: who, when, and what it says.")
    @GetMapping("/api/policies/history")
    ResponseEntity<Told> history(@Known("waitFor") Params params) {
        readYourWrite.await(params.text("waitFor"));
        BookId book = BookId.of(directory.county());
        List<Moment> events = StoredEvent.of(book.value(), Integer.MAX_VALUE, database).stream()
                .map(stored -> moment(stored, book))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Told(events));
    }

    private Moment moment(StoredEvent stored, BookId book) {
        return new Moment(
                stored.sequence(),
                stored.position(),
                stored.type(),
                stored.revision(),
                stored.recordedAt(),
                stored.hexHash(),
                LianshouJson.mapper()
                        .valueToTree(codec.decode(
                                stored.type(), stored.revision(), stored.payload(), book.value(), stored.sequence())));
    }
}
