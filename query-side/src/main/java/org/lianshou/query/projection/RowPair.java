package org.lianshou.query.projection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What two read models have of the same row: where both have it, only the columns in which they differ. */
record RowPair(@Nullable ObjectNode shown, @Nullable ObjectNode replayed) {

    static final RowPair NEITHER = new RowPair(null, null);

    RowPair with(boolean live, ObjectNode row) {
        return live ? new RowPair(row, replayed) : new RowPair(shown, row);
    }

    Difference as(Key key) {
        ObjectNode one = shown;
        ObjectNode other = replayed;
        if (one != null && other != null) {
            List<String> same = one.propertyNames().stream()
                    .filter(column -> one.get(column).equals(other.get(column)))
                    .toList();
            one.remove(same);
            other.remove(same);
        }
        return new Difference(new IssueId(key.stream), key.table, key.sequence, shown, replayed);
    }

    /** Which row. */
    record Key(String table, UUID stream, @Nullable Long sequence) {
        static Key of(String table, JsonNode row) {
            JsonNode sequence = row.path("sequence");
            return new Key(
                    table,
                    UUID.fromString(row.get("stream").asString()),
                    sequence.isNumber() ? sequence.asLong() : null);
        }
    }
}
