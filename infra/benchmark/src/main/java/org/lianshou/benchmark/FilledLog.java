package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.Envelope;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.IssueId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a log with as many lives as are wanted, each the copy of one that was really lived, under an id of its own and
 * with positions, times, chain and hashes as they must be. Past the append, since nothing but the log's size is wanted of it.
 */
final class FilledLog {

    private static final HexFormat HEX = HexFormat.of();
    private static final int TOLD_EVERY = 100_000;

    private final DatabaseAccess owner;
    private final List<List<RecordedEvent>> lives;
    private long position;
    private Instant recordedAt;

    private FilledLog(DatabaseAccess owner, List<List<RecordedEvent>> lives, RecordedEvent last) {
        this.owner = owner;
        this.lives = lives;
        this.position = last.position();
        this.recordedAt = last.recordedAt();
    }

    static FilledLog like(IssueId issue, DatabaseAccess owner) {
        return like(List.of(issue), owner);
    }

    /** Copies of each in turn. */
    static FilledLog like(List<IssueId> issues, DatabaseAccess owner) {
        EventLogReader reader = new EventLogReader(ServerDatabase.source(owner));
        long last = reader.head().position();
        return new FilledLog(
                owner,
                issues.stream().map(issue -> reader.stream(issue.value())).toList(),
                reader.at(new long[] {last}).getFirst());
    }

    /** @param told now and then, how many events the log has */
    void upTo(long events, LongConsumer told) throws SQLException, IOException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy log.event from stdin");
            for (int next = 0; position < events; next++) {
                List<RecordedEvent> life = lives.get(next % lives.size());
                byte[] rows = another(life, UUID.randomUUID()).getBytes(UTF_8);
                copy.writeToCopy(rows, 0, rows.length);
                if (position / TOLD_EVERY > (position - life.size()) / TOLD_EVERY) {
                    told.accept(position);
                }
            }
            copy.endCopy();
            statement.execute("update log.head set position = " + position + ", recorded_at = '" + recordedAt + "'");
            statement.execute("analyze log.event");
        }
    }

    private String another(List<RecordedEvent> life, UUID stream) {
        StringBuilder rows = new StringBuilder();
        byte[] previous = Envelope.noPrevious();
        for (RecordedEvent event : life) {
            byte[] hash = Envelope.hash(copied(event, stream, previous, new byte[0]));
            row(rows, copied(event, stream, previous, hash));
            previous = hash;
            position++;
            recordedAt = recordedAt.plus(1, ChronoUnit.MICROS);
        }
        return rows.toString();
    }

    private RecordedEvent copied(RecordedEvent event, UUID stream, byte[] previous, byte[] hash) {
        String payload =
                new String(event.payload(), UTF_8).replace(event.stream().toString(), stream.toString());
        return new RecordedEvent(
                position + 1,
                stream,
                event.sequence(),
                event.type(),
                event.revision(),
                payload.getBytes(UTF_8),
                event.metadata(),
                recordedAt,
                previous,
                hash,
                event.epoch(),
                event.logId());
    }

    /** In the order of the table's columns, as COPY's text form has them. */
    private static void row(StringBuilder rows, RecordedEvent event) {
        rows.append(event.position()).append('\t');
        rows.append(event.recordedAt().atOffset(ZoneOffset.UTC)).append('\t');
        rows.append(event.stream()).append('\t').append(event.sequence()).append('\t');
        rows.append(event.epoch()).append('\t').append(event.revision()).append('\t');
        rows.append(event.type()).append('\t');
        bytes(rows, event.previousHash()).append('\t');
        bytes(rows, event.hash()).append('\t');
        bytes(rows, event.metadata()).append('\t');
        bytes(rows, event.payload()).append('\n');
    }

    private static StringBuilder bytes(StringBuilder rows, byte[] bytes) {
        return rows.append("\\\\x").append(HEX.formatHex(bytes));
    }
}
