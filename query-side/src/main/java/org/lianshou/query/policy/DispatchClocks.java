package org.lianshou.query.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.RunningClock;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Policy;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.page.Labels;
import org.springframework.stereotype.Component;

/** 派单: by when the issue is to be given out or, while that rests for a joint session, by when the outcome is due. */
@Component
class DispatchClocks {
    private final LiveRules rules;
    private final Explanations explanations;
    private final HistoryQuery history;

    DispatchClocks(LiveRules rules, Explanations explanations, HistoryQuery history) {
        this.rules = rules;
        this.explanations = explanations;
        this.history = history;
    }

    List<ClockAnswer> of(Issue issue) {
        Duty duty = issue.duty();
        Policy policy = duty == null || duty.policy() == null
                ? null
                : rules.now().policies().find(duty.policy()).orElse(null);
        if (policy == null) {
            return List.of();
        }
        Map<RunningClock, StoredEvent> began = history.began(issue);
        return issue.clocks().stream()
                .flatMap(clock -> answer(issue, clock, Objects.requireNonNull(began.get(clock)), policy))
                .toList();
    }

    private Stream<ClockAnswer> answer(Issue issue, RunningClock clock, StoredEvent event, Policy policy) {
        String name = Labels.of("event", event.type());
        return switch (clock.kind()) {
            case DISPATCH ->
                Stream.of(answer(
                        issue, clock, event, "自“" + name + "”起算", clock.since(), FigureKey.DISPATCH_WITHIN, policy));
            case DISCUSSION ->
                Stream.of(answer(
                        issue,
                        clock,
                        event,
                        "自“" + name + "”起派单时限停算，会议结果自会议预定时间起算",
                        issue.timing().meetsAt(clock),
                        FigureKey.SESSION_OUTCOME_WITHIN,
                        policy));
            default -> Stream.of();
        };
    }

    private ClockAnswer answer(
            Issue issue,
            RunningClock clock,
            StoredEvent event,
            String why,
            Instant from,
            FigureKey figure,
            Policy policy) {
        Deadline deadline = rules.now().calendar().deadline(from, figure, policy);
        return new ClockAnswer(
                clock.kind(),
                clock.since(),
                event.sequence(),
                event.type(),
                why,
                explanations.explained(issue, deadline));
    }
}
