package org.lianshou.query.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Level;

/**
 * An issue that may be the one that somebody tells of.
 *
 * @param score from 0 to 1, by {@link Likeness}
 * @param shared the longest pieces of text that both have
 * @param near the lowest level at which both lie in one area; absent where one's place is not known
 */
public record Like(
        IssueRow row,
        double score,
        List<String> shared,
        @Nullable Level near,
        boolean sameCategory) {}
