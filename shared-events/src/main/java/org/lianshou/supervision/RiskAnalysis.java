package org.lianshou.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;

/**
 * 研判: the register of open issues that a meeting had before it.
 *
 * @param open how many were open in the area and below
 * @param register those that are due first, and no more than {@link #MOST}
 */
public record RiskAnalysis(Pin pin, int open, List<Line> register, String words) {
    public static final int MOST = 100;

    /** @param deadline absent while nobody has accepted it, and for history taken over */
    public record Line(IssueId issue, Stage stage, @Nullable Deadline deadline) {}

    public RiskAnalysis {
        register = List.copyOf(register);
    }
}
