package org.lianshou.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.lianshou.directory.Person;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Disclosure;
import org.springframework.stereotype.Component;

/** Folds an issue's stored events once more, keeping each step of the way. */
@Component
public class HistoryQuery {

    private final ViewDatabase database;
    private final Disclosure disclosure;

    HistoryQuery(ViewDatabase database, Disclosure disclosure) {
        this.database = database;
        this.disclosure = disclosure;
    }

    /** The events up to the issue's version, oldest first, with what this person may read of them. */
    public List<HistoryEntry> of(Issue issue, Person person) {
        boolean open = disclosure.isOpen(issue, person);
        List<HistoryEntry> entries = new ArrayList<>();
        Issue before = Issue.unreported(issue.id());
        for (Stored stored : stored(issue)) {
            IssueEvent event = disclosure.decoded(
                    stored.type, stored.revision, stored.payload, issue.id().value(), stored.sequence, open);
            Issue after = before.evolve(event);
            entries.add(stored.entry(disclosure.event(event, open), before, after));
            before = after;
        }
        return entries;
    }

    /** Every piece of evidence up to the issue's version, without a word of what is sealed. */
    public List<Evidence> evidence(Issue issue) {
        return stored(issue).stream()
                .map(stored -> disclosure.decoded(
                        stored.type, stored.revision, stored.payload, issue.id().value(), stored.sequence, false))
                .flatMap(event -> event.evidence().stream())
                .toList();
    }

    private List<Stored> stored(Issue issue) {
        UUID stream = issue.id().value();
        return database.client()
                .sql("select * from history where stream = ? and sequence <= ? order by sequence")
                .params(stream, issue.version())
                .query(Stored::read)
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Stored(
            long sequence, long position, String type, int revision, byte[] payload, Instant recordedAt, byte[] hash) {

        static Stored read(ResultSet row, int number) throws SQLException {
            return new Stored(
                    row.getLong("sequence"),
                    row.getLong("position"),
                    row.getString("type"),
                    row.getInt("revision"),
                    row.getBytes("payload"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getBytes("hash"));
        }

        HistoryEntry entry(tools.jackson.databind.JsonNode event, Issue before, Issue after) {
            return new HistoryEntry(
                    sequence,
                    position,
                    type,
                    revision,
                    recordedAt,
                    HexFormat.of().formatHex(hash),
                    event,
                    Standing.of(before),
                    Standing.of(after));
        }
    }
}
