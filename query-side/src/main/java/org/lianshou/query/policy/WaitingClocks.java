package org.lianshou.query.policy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.RunningClock;
import org.lianshou.policy.ClockTimes;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.LocalPolicies;
import org.lianshou.policy.Rules;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.page.Labels;
import org.lianshou.query.policy.DeadlineAnswer.Waiting;
import org.springframework.stereotype.Component;

/** Says which clocks run for an issue, and when each is due. */
@Component
class WaitingClocks {
    private final Directory directory;
    private final LiveRules rules;
    private final Explanations explanations;
    private final HistoryQuery history;
    private final Clock clock;

    WaitingClocks(Directory directory, LiveRules rules, Explanations explanations, HistoryQuery history, Clock clock) {
        this.directory = directory;
        this.rules = rules;
        this.explanations = explanations;
        this.history = history;
        this.clock = clock;
    }

    List<Waiting> of(Issue issue) {
        @Nullable ClockTimes times = times(issue, rules.now());
        Map<RunningClock, StoredEvent> began = history.began(issue);
        return issue.clocks().stream()
                .flatMap(running -> waiting(issue, running, Objects.requireNonNull(began.get(running)), times))
                .toList();
    }

    /** A clock that policy gives no time is none to whoever asks. */
    private Stream<Waiting> waiting(Issue issue, RunningClock running, StoredEvent began, @Nullable ClockTimes times) {
        if (running.kind() == ClockKind.NOTICE_PERIOD || times == null) {
            return Stream.of(waiting(running, began, recorded(issue, running).orElse(null)));
        }
        return times
                .due(issue, running)
                .map(due -> recorded(issue, running).orElseGet(() -> explanations.explained(issue, due)))
                .map(explanation -> waiting(running, began, explanation))
                .stream();
    }

    private static Waiting waiting(RunningClock running, StoredEvent began, @Nullable Explanation explanation) {
        return new Waiting(
                running.kind(),
                Labels.of(running.kind()),
                running.since(),
                began.sequence(),
                began.type(),
                why(running.kind(), Labels.of("event", began.type())),
                explanation);
    }

    private static String why(ClockKind kind, String event) {
        return kind == ClockKind.DISCUSSION ? "自“" + event + "”起派单时限停算，会议结果自会议预定时间起算" : "自“" + event + "”起算";
    }

    /** The time for handling stands in the issue; the others follow from the figures. */
    private Optional<Explanation> recorded(Issue issue, RunningClock running) {
        return running.kind() == ClockKind.HANDLING ? explanations.of(issue) : Optional.empty();
    }

    /** Null where the issue keeps a policy that is no longer loaded. */
    private @Nullable ClockTimes times(Issue issue, Rules now) {
        Duty duty = issue.duty();
        PolicyVersion kept = duty == null ? null : duty.policy();
        if (kept != null && now.policies().find(kept).isEmpty()) {
            return null;
        }
        LocalPolicies local = new LocalPolicies(directory, now.policies());
        return new ClockTimes(local.ofClocks(issue, clock.instant()), now.calendar());
    }
}
