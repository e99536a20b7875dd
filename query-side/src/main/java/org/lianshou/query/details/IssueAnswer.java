package org.lianshou.query.details;

import org.lianshou.issue.IssueId;
import tools.jackson.databind.JsonNode;

/**
 * One issue.
 *
 * @param number what people call it by
 * @param version what a command on it names in {@code If-Match}
 * @param state the fold of its events
 */
public record IssueAnswer(IssueId id, long number, long version, JsonNode state) {}
