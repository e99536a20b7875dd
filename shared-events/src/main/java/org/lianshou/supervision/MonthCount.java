package org.lianshou.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.IssueReinspected;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PublicationEvent.IssueClosed;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Bulletin.Counted;
import org.lianshou.supervision.Bulletin.Rate;
import org.lianshou.supervision.Bulletin.UnitLine;

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

    /** The rates (三率), which are weighed together in this order. */
    private enum Share {
        RESPONSE("响应率", "本期内首次派单、签收时限已过或已签收的事项中，按时签收的"),
        RESOLUTION("解决率", "本期内经回访、评议或复查的事项中，最近一次结论为已解决的"),
        SATISFACTION("满意率", "本期内经回访或评议的事项中，最近一次结论为满意的；隐患和整改问题不计");

        private final String label;
        private final String how;

        Share(String label, String how) {
            this.label = label;
            this.how = how;
        }
    }

    /**
     * An issue that counted.
     *
     * @param met of a rate, whether it is as it should be; of a number always
     * @param rests the sequence of the event for which it counted so
     */
    public record Hit(IssueId issue, boolean met, long rests) {}

    private final Period period;
    private final Instant asOf;
    private final WorkCalendar calendar;
    private final Map<String, List<Hit>> hits = new HashMap<>();
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
        stands(lived);
        responded(lived, policy);
        judged(lived);
    }

    public List<Counted> counts() {
        return Arrays.stream(Count.values())
                .map(count -> new Counted(
                        key(count), count.label, count.how, hits(key(count)).size()))
                .toList();
    }

    /** 三率. */
    public List<Rate> rates() {
        return Arrays.stream(Share.values()).map(this::rate).toList();
    }

    /** Whether there is a number or rate of such a key. */
    public static boolean isCounted(String key) {
        return Stream.concat(Arrays.stream(Count.values()), Arrays.stream(Share.values()))
                .anyMatch(one -> key(one).equals(key));
    }

    /** The issues that make up a number or rate, in no order. @param key as {@link Counted} and {@link Rate} have it */
    public List<Hit> hits(String key) {
        return Collections.unmodifiableList(hits.getOrDefault(key, List.of()));
    }

    /** How many issues it names, each as often as it counted. */
    public long size() {
        return hits.values().stream().mapToLong(List::size).sum();
    }

    private Rate rate(Share share) {
        List<Hit> counted = hits(key(share));
        List<IssueId> missed = counted.stream()
                .filter(hit -> !hit.met())
                .map(Hit::issue)
                .sorted(Comparator.comparing(IssueId::toString))
                .toList();
        List<IssueId> first = missed.stream().limit(Rate.MOST_MISSED).toList();
        return new Rate(key(share), share.label, share.how, counted.size(), counted.size() - missed.size(), first);
    }

    public List<UnitLine> units() {
        return units.values().stream()
                .sorted(MOST_LATE_FIRST)
                .limit(Bulletin.MOST_UNITS)
                .toList();
    }

    private static String key(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    private void hit(Enum<?> of, Lived lived, boolean met, int event) {
        hits.computeIfAbsent(key(of), any -> new ArrayList<>())
                .add(new Hit(lived.issue().id(), met, lived.sequences().get(event)));
    }

    private void count(Count what, Lived lived, Predicate<IssueEvent> which) {
        int found = first(lived, event -> which.test(event) && isInPeriod(event));
        if (found >= 0) {
            hit(what, lived, true, found);
        }
    }

    private boolean isInPeriod(IssueEvent event) {
        return period.covers(event.act().occurredAt());
    }

    private void stands(Lived lived) {
        Issue issue = lived.issue();
        if (issue.stage().isTerminal()) {
            return;
        }
        int last = lived.events().size() - 1;
        hit(Count.OPEN, lived, true, last);
        Duty duty = issue.duty();
        if (duty == null) {
            return;
        }
        Deadline deadline = duty.deadline();
        boolean late = deadline != null && issue.stage().isBeforeCompletion() && deadline.isMissedAt(asOf);
        if (late) {
            hit(Count.LATE, lived, true, last);
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
        int dispatched = first(lived, IssueDispatched.class::isInstance);
        if (duty == null || duty.deadline() == null || dispatched < 0) {
            return;
        }
        IssueEvent dispatch = lived.events().get(dispatched);
        if (!isInPeriod(dispatch)) {
            return;
        }
        int signed = first(lived, IssueSignedFor.class::isInstance);
        Instant until = signed < 0 ? asOf : lived.events().get(signed).act().occurredAt();
        boolean over = calendar.isOver(dispatch.act().occurredAt(), policy.signForWithin(), policy, until);
        if (signed >= 0 || over) {
            hit(Share.RESPONSE, lived, !over, signed < 0 ? dispatched : signed);
        }
    }

    private void judged(Lived lived) {
        int resolution = -1;
        int satisfaction = -1;
        boolean resolved = false;
        boolean satisfied = false;
        for (int at = 0; at < lived.events().size(); at++) {
            IssueEvent event = lived.events().get(at);
            if (event instanceof IssueEvaluated e && isInPeriod(e)) {
                resolution = at;
                resolved = e.resolved();
                satisfaction = at;
                satisfied = e.satisfied();
            } else if (event instanceof IssueReinspected e && isInPeriod(e)) {
                resolution = at;
                resolved = e.passed();
            }
        }
        if (resolution >= 0) {
            hit(Share.RESOLUTION, lived, resolved, resolution);
        }
        if (satisfaction >= 0) {
            hit(Share.SATISFACTION, lived, satisfied, satisfaction);
        }
    }

    /** Where the first such event stands; -1 where there is none. */
    private static int first(Lived lived, Predicate<IssueEvent> which) {
        return IntStream.range(0, lived.events().size())
                .filter(at -> which.test(lived.events().get(at)))
                .findFirst()
                .orElse(-1);
    }
}
