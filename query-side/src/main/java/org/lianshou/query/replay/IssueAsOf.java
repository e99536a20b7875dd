package org.lianshou.query.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import tools.jackson.databind.JsonNode;

/**
 * One issue at one moment.
 *
 * @param through the sequence of the last event that counts; absent where none does, so that the issue was not there yet
 * @param leftOut the events that the log has by now and that do not count
 * @param state the fold of those that count
 */
record IssueAsOf(
        IssueId id, long number, AsOf asOf, @Nullable Long through, List<LeftOut> leftOut, JsonNode state) {}
