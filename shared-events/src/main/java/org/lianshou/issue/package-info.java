/**
 * One issue from report to archive: its events, its value objects, and {@link org.lianshou.issue.Issue} with the pure
 * fold of the events. The aggregate, the auditor's replay, the projections and the property tests all run this same
 * code. Rules that refuse do not live here: {@code evolve} accepts whatever was recorded.
 */
@NullMarked
package org.lianshou.issue;

import org.jspecify.annotations.NullMarked;
