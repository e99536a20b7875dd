package org.lianshou.command.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.IssueReinspected;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.PublicationEvent.IssueClosed;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Bulletin.Counted;
import org.lianshou.supervision.Bulletin.Rate;
import org.lianshou.supervision.Bulletin.UnitLine;
import org.lianshou.supervision.Period;

/** 通报: counts what happened in a period, by when it happened, and how things stood as of its pin. */
public final class MonthCount {
    private static final Comparator<UnitLine> MOST_LATE_FIRST = Comparator.comparing(UnitLine::late)
            .thenComparing(UnitLine::open)
            .reversed()
            .thenComparing(line -> line.unit().value());

    private enum Count {
        REPORTED("登记事项", "本期内登记的事项数"),
        ACCEPTED("受理事项", "本期内受理的事项数"),
        COMPLETED("办结报告", "本期内报告办结的事项数，一件事项计一次"),
        CLOSED("归档事项", "本期内办结归档的事项数，一件事项计一次"),
        OPEN("期末在办", "截至统计位置尚未终结的事项数"),
        LATE("期末逾期", "截至统计位置办理时限已过而未报告办结的事项数；时限尚不确定的不计");

        private final String label;
        private final String how;

        Count(String label, String how) {
            this.label = label;
            this.how = how;
        }
    }

    private final Period period;
    private final Instant asOf;
    private final WorkCalendar calendar;
    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final RateCount response = new RateCount();
    private final RateCount resolution = new RateCount();
    private final RateCount satisfaction = new RateCount();
    private final Map<String, UnitLine> units = new TreeMap<>();

    public MonthCount(Period period, Instant asOf, WorkCalendar calendar) {
        this.period = period;
        this.asOf = asOf;
        this.calendar = calendar;
    }

    /** @param policy that the issue keeps */
    public void take(Lived lived, Policy policy) {
        count(Count.REPORTED, lived, IssueReported.class::isInstance);
        count(Count.ACCEPTED, lived, IssueAccepted.class::isInstance);
        count(Count.COMPLETED, lived, IssueCompleted.class::isInstance);
        count(Count.CLOSED, lived, IssueClosed.class::isInstance);
        stands(lived.issue());
        responded(lived, policy);
        judged(lived);
    }

    public List<Counted> counts() {
        List<Counted> all = new ArrayList<>();
        for (Count count : Count.values()) {
            String key = count.name().toLowerCase(Locale.ROOT);
            all.add(new Counted(key, count.label, count.how, counts.getOrDefault(count, 0)));
        }
        return all;
    }

    /** 三率. */
    public List<Rate> rates() {
        return List.of(
                response.rate("response", "响应率", "本期内首次派单、签收时限已过或已签收的事项中，按时签收的"),
                resolution.rate("resolution", "解决率", "本期内经回访、评议或复查的事项中，最近一次结论为已解决的"),
                satisfaction.rate("satisfaction", "满意率", "本期内经回访或评议的事项中，最近一次结论为满意的；隐患和整改问题不计"));
    }

    public List<UnitLine> units() {
        return units.values().stream()
                .sorted(MOST_LATE_FIRST)
                .limit(Bulletin.MOST_UNITS)
                .toList();
    }

    private void count(Count what, Lived lived, Predicate<IssueEvent> which) {
        if (lived.events().stream().anyMatch(event -> which.test(event) && isInPeriod(event))) {
            counts.merge(what, 1, Integer::sum);
        }
    }

    private boolean isInPeriod(IssueEvent event) {
        return period.covers(event.act().occurredAt());
    }

    private void stands(Issue issue) {
        if (issue.stage().isTerminal()) {
            return;
        }
        counts.merge(Count.OPEN, 1, Integer::sum);
        Duty duty = issue.duty();
        if (duty == null) {
            return;
        }
        Deadline deadline = duty.deadline();
        boolean late = deadline != null && issue.stage().isBeforeCompletion() && deadline.isMissedAt(asOf);
        if (late) {
            counts.merge(Count.LATE, 1, Integer::sum);
        }
        UnitId lead = duty.lead();
        units.merge(
                lead.value(),
                new UnitLine(lead, 1, late ? 1 : 0),
                (one, more) -> new UnitLine(lead, one.open() + more.open(), one.late() + more.late()));
    }

    /** History taken over from another system knows no deadlines, and is not held to any. */
    private void responded(Lived lived, Policy policy) {
        Duty duty = lived.issue().duty();
        @Nullable IssueEvent dispatched = first(lived, IssueDispatched.class::isInstance);
        if (duty == null || duty.deadline() == null || dispatched == null || !isInPeriod(dispatched)) {
            return;
        }
        Instant from = dispatched.act().occurredAt();
        @Nullable IssueEvent signed = first(lived, IssueSignedFor.class::isInstance);
        Instant until = signed == null ? asOf : signed.act().occurredAt();
        boolean over = calendar.isOver(from, policy.signForWithin(), policy, until);
        if (signed != null || over) {
            response.take(lived.issue().id(), !over);
        }
    }

    private void judged(Lived lived) {
        Boolean resolved = null;
        Boolean satisfied = null;
        for (IssueEvent event : lived.events()) {
            if (event instanceof IssueEvaluated e && isInPeriod(e)) {
                resolved = e.resolved();
                satisfied = e.satisfied();
            } else if (event instanceof IssueReinspected e && isInPeriod(e)) {
                resolved = e.passed();
            }
        }
        if (resolved != null) {
            resolution.take(lived.issue().id(), resolved);
        }
        if (satisfied != null) {
            satisfaction.take(lived.issue().id(), satisfied);
        }
    }

    private static @Nullable IssueEvent first(Lived lived, Predicate<IssueEvent> which) {
        return lived.events().stream().filter(which).findFirst().orElse(null);
    }
}
