package org.lianshou.query.projection;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import tools.jackson.databind.JsonNode;

/**
 * A row of a view that is not what the log makes of it.
 *
 * @param issue the stream, which may also be a session's or a roster's
 * @param table the view's
 * @param sequence in the history, the event's; absent elsewhere
 * @param shown the columns that differ, as the view has them; absent where it lacks the row
 * @param replayed the same columns as the log makes them; absent where it makes no such row
 */
public record Difference(
        IssueId issue,
        String table,
        @Nullable Long sequence,
        @Nullable JsonNode shown,
        @Nullable JsonNode replayed) {}
