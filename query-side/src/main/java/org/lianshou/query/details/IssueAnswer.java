package org.lianshou.query.details;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.query.lineage.Relatives;
import tools.jackson.databind.JsonNode;

/**
 * One issue.
 *
 * @param number what people call it by
 * @param version what a command on it names in {@code If-Match}
 * @param state the fold of its events
 * @param relatives absent for an issue that stands alone
 * @param callback while its evaluation is awaited, whether it was drawn for a call back and how that is drawn again
 */
public record IssueAnswer(
        IssueId id,
        long number,
        long version,
        JsonNode state,
        @Nullable Relatives relatives,
        @Nullable DrawAnswer callback) {}
