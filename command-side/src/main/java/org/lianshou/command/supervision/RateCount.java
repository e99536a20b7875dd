package org.lianshou.command.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lianshou.issue.IssueId;
import org.lianshou.supervision.Bulletin.Rate;

/** One of the three rates, while it is counted. */
final class RateCount {
    private int met;
    private final List<IssueId> missed = new ArrayList<>();

    void take(IssueId issue, boolean isMet) {
        if (isMet) {
            met++;
        } else {
            missed.add(issue);
        }
    }

    /** @param how it was counted */
    Rate rate(String key, String name, String how) {
        List<IssueId> first = missed.stream()
                .sorted(Comparator.comparing(IssueId::toString))
                .limit(Rate.MOST_MISSED)
                .toList();
        return new Rate(key, name, how, met + missed.size(), met, first);
    }
}
