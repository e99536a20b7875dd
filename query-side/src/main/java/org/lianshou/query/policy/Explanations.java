package org.lianshou.query.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.policy.Explanation.Recount;
import org.springframework.stereotype.Component;

/** Says how an issue's deadline came about, from what was recorded with it. */
@Component
public class Explanations {
    private static final String BOUND = "计至日历尚未载入的年份，未载入的日子均按工作日计：只会晚于此时，不据此认定逾期";
    private static final String DECEMBER = "次年放假安排公布后，十二月的日子可能调整，届时可重新计算";

    private final LiveRules rules;

    Explanations(LiveRules rules) {
        this.rules = rules;
    }

    /** Empty where no clock runs. */
    public Optional<Explanation> of(Issue issue) {
        Duty duty = issue.duty();
        return Optional.ofNullable(duty == null ? null : duty.deadline()).map(deadline -> explained(issue, deadline));
    }

    /** How any deadline of an issue came about. */
    Explanation explained(Issue issue, Deadline deadline) {
        Rules now = rules.now();
        Policy policy = now.policies().find(deadline.policy()).orElse(null);
        Deadline.Basis basis = deadline.basis();
        return new Explanation(
                deadline.due(),
                deadline.rule(),
                basis == null ? null : basis.from(),
                deadline.policy(),
                policy == null ? null : figure(issue, deadline, policy),
                deadline.calendar(),
                skipped(deadline.skipped(), now.calendar()),
                deadline.provisional(),
                deadline.isBound(),
                doubt(deadline),
                policy == null ? null : recount(deadline, policy, now.calendar()));
    }

    /** Before the figure was recorded with it, it was the matter's own unless the time was extended. */
    private static @Nullable FigureAnswer figure(Issue issue, Deadline deadline, Policy policy) {
        Deadline.Basis basis = deadline.basis();
        FigureKey own = policy.handlingFigure(issue.reported().matter());
        if (basis == null) {
            boolean granted = policy.figure(own).figure().value().equals(deadline.rule());
            return granted ? FigureAnswer.of(policy.figure(own)) : null;
        }
        return FigureKey.of(basis.figure())
                .map(policy::figure)
                .map(FigureAnswer::of)
                .orElse(null);
    }

    private static @Nullable Recount recount(Deadline deadline, Policy policy, WorkCalendar calendar) {
        Deadline again = calendar.settled(deadline, policy);
        return again.equals(deadline)
                ? null
                : new Recount(
                        again.due(),
                        again.provisional(),
                        again.isBound(),
                        again.calendar(),
                        skipped(again.skipped(), calendar));
    }

    private static List<Skipped> skipped(List<LocalDate> days, WorkCalendar calendar) {
        return days.stream().map(day -> Skipped.of(day, calendar)).toList();
    }

    private static @Nullable String doubt(Deadline deadline) {
        return deadline.isBound() ? BOUND : deadline.provisional() ? DECEMBER : null;
    }
}
