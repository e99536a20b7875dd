package org.lianshou.query.late;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshou.directory.Directory;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.RunningClock;
import org.lianshou.policy.ClockTimes;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.LocalPolicies;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.stereotype.Component;

/**
 * By when each running clock of an issue is due. What was reckoned is kept while issue, rules and day are the same, since
 * whoever looks at what is late looks at the same issues again and again.
 */
@Component
class DueClocks {
    private static final int KEPT = 2 * LateIssues.MOST;

    private final ViewDatabase database;
    private final Directory directory;
    private final LiveRules rules;
    private final Clock clock;
    private final Map<IssueId, Reckoned> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IssueId, Reckoned> eldest) {
            return size() > KEPT;
        }
    };

    DueClocks(ViewDatabase database, Directory directory, LiveRules rules, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /** A clock and its deadline. */
    record Due(RunningClock clock, Deadline deadline) {}

    private record Basis(long version, long rules, LocalDate day) {}

    private record Reckoned(Basis basis, List<Due> due) {}

    /** @param versions of the issues asked for */
    Map<IssueId, List<Due>> of(Map<IssueId, Long> versions) {
        Rules current = rules.now();
        LocalDate today = WorkCalendar.day(clock.instant());
        Map<IssueId, List<Due>> found = new HashMap<>();
        List<IssueId> unknown = new ArrayList<>();
        synchronized (kept) {
            versions.forEach((issue, version) -> {
                Reckoned known = kept.get(issue);
                if (known != null && known.basis().equals(new Basis(version, current.version(), today))) {
                    found.put(issue, known.due());
                } else {
                    unknown.add(issue);
                }
            });
        }
        if (!unknown.isEmpty()) {
            reckon(unknown, current, today, found);
        }
        return found;
    }

    private void reckon(List<IssueId> issues, Rules current, LocalDate today, Map<IssueId, List<Due>> found) {
        LocalPolicies local = new LocalPolicies(directory, current.policies());
        for (Snapshot<Issue> snapshot : Snapshot.issues(issues, database)) {
            Issue issue = snapshot.state();
            List<Due> due = due(issue, current, local);
            Basis basis = new Basis(issue.version(), current.version(), today);
            found.put(issue.id(), due);
            synchronized (kept) {
                kept.put(issue.id(), new Reckoned(basis, due));
            }
        }
    }

    private List<Due> due(Issue issue, Rules current, LocalPolicies local) {
        return issue.clocks().stream()
                .filter(running -> running.kind() != ClockKind.NOTICE_PERIOD)
                .flatMap(running ->
                        due(issue, running, current, local).map(deadline -> new Due(running, deadline)).stream())
                .toList();
    }

    /** The time for handling stands in the issue; the others follow from the figures that it keeps. */
    private Optional<Deadline> due(Issue issue, RunningClock running, Rules current, LocalPolicies local) {
        Duty duty = issue.duty();
        boolean known = duty == null
                || duty.policy() == null
                || current.policies().find(duty.policy()).isPresent();
        if (!known) {
            return running.kind() == ClockKind.HANDLING && duty != null
                    ? Optional.ofNullable(duty.deadline())
                    : Optional.empty();
        }
        if (running.kind() == ClockKind.HANDLING && (duty == null || duty.deadline() == null)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return new ClockTimes(local.ofClocks(issue, now), current.calendar()).due(issue, running);
    }
}
