package org.lianshou.command.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RiskAnalysis;
import org.lianshou.supervision.RiskAnalysis.Line;

/** 台账: the open issues that a meeting goes through, those due first at the top. */
public final class Register {
    private static final Comparator<Line> DUE_FIRST = Comparator.comparing(
                    (Line line) ->
                            line.deadline() == null ? null : line.deadline().due(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.issue().toString());

    private final List<Line> lines = new ArrayList<>();

    public void take(Issue issue) {
        if (!issue.stage().isTerminal()) {
            Duty duty = issue.duty();
            @Nullable Deadline deadline = duty == null ? null : duty.deadline();
            lines.add(new Line(issue.id(), issue.stage(), deadline));
        }
    }

    public RiskAnalysis analysis(Pin pin, String words) {
        List<Line> first =
                lines.stream().sorted(DUE_FIRST).limit(RiskAnalysis.MOST).toList();
        return new RiskAnalysis(pin, lines.size(), first, words);
    }
}
