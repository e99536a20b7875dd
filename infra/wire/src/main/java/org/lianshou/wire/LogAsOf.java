package org.lianshou.wire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LastOfStream;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.hotline.HotlineMonthEvent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.supervision.Lived;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.SupervisionOrder;
import org.lianshou.supervision.SupervisionOrderEvent;

/**
 * What stood open at a place in the log, and what had changed since an earlier one, folded from the log itself and handed
 * over one by one: no more is kept in memory than a page of streams. What has ended and has not changed is not read.
 */
public final class LogAsOf {
    private static final int AT_A_TIME = 100;

    /** Who reports may be so much ahead of the clock, so what begins a period may be recorded before it. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final String OF_ISSUES = "issue.";
    private static final String OF_ORDERS = "supervision-order.";
    private static final String OF_HOTLINES = "hotline-month.";

    /** Where one of these is a stream's last word, it is not open. */
    private static final Set<String> ENDED = Set.of(
            "issue.answered",
            "issue.declined",
            "issue.withdrawn",
            "issue.duplicate-linked",
            "issue.closed",
            "supervision-order.closed",
            "supervision-order.withdrawn");

    /** Hears how far it got. */
    @FunctionalInterface
    public interface Progress {
        /** @param read of {@code all} streams */
        void reads(long read, long all);
    }

    private static final Progress UNHEARD = (read, all) -> {};

    private final EventLogReader reader;
    private final EventCodec codec;

    public LogAsOf(EventLogReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /**
     * The issues that were open at a pin, or had changed between an earlier position and it, by what had happened before an
     * instant: what was recorded after that instant about earlier days counts, and what happened later does not.
     */
    public void issues(long since, Pin pin, Instant before, Consumer<Lived> each) {
        issues(since, pin, before, UNHEARD, each);
    }

    private void issues(long since, Pin pin, Instant before, Progress progress, Consumer<Lived> each) {
        streams(OF_ISSUES, since, pin.position(), progress, (id, history) -> {
            Issue issue = Issue.unreported(new IssueId(id));
            List<IssueEvent> events = new ArrayList<>();
            List<Long> sequences = new ArrayList<>();
            long last = 0;
            for (RecordedEvent recorded : history) {
                IssueEvent event = (IssueEvent) codec.decode(recorded);
                if (event.act().occurredAt().isBefore(before)) {
                    events.add(event);
                    sequences.add(recorded.sequence());
                    issue = issue.evolve(event);
                    last = recorded.position();
                }
            }
            if (issue.exists()) {
                each.accept(new Lived(issue, events, sequences, last));
            }
        });
    }

    /** What was open at the end of a period, or had changed in it, by what was recorded up to a pin. */
    public void period(Period period, Pin pin, Consumer<Lived> each) {
        period(period, pin, UNHEARD, each);
    }

    /** The same, where somebody waits for it. */
    public void period(Period period, Pin pin, Progress progress, Consumer<Lived> each) {
        long since = reader.lastPositionBefore(period.begin().minus(AHEAD));
        issues(since, pin, period.endAsOf(pin.asOf()), progress, each);
    }

    /** The supervision orders that were open at a pin. */
    public void orders(Pin pin, Consumer<SupervisionOrder> each) {
        streams(OF_ORDERS, pin.position(), pin.position(), UNHEARD, (id, history) -> {
            SupervisionOrder order = SupervisionOrder.notIssued(new OrderId(id));
            for (RecordedEvent recorded : history) {
                order = order.evolve((SupervisionOrderEvent) codec.decode(recorded));
            }
            each.accept(order);
        });
    }

    /** Every month of every hotline, with what was entered by a pin. */
    public void hotlineMonths(Pin pin, Consumer<HotlineMonth> each) {
        streams(OF_HOTLINES, pin.position(), pin.position(), UNHEARD, (id, history) -> {
            HotlineMonth month = HotlineMonth.KIND.beginning().apply(id);
            for (RecordedEvent recorded : history) {
                month = month.evolve((HotlineMonthEvent) codec.decode(recorded));
            }
            each.accept(month);
        });
    }

    private interface Each {
        void take(UUID stream, List<RecordedEvent> history);
    }

    private void streams(String kind, long since, long position, Progress progress, Each each) {
        Set<UUID> wanted = new LinkedHashSet<>();
        for (LastOfStream last : reader.lastOfEach(0, position)) {
            if (last.type().startsWith(kind) && !ENDED.contains(last.type())) {
                wanted.add(last.stream());
            }
        }
        reader.lastOfEach(since, position).stream()
                .filter(last -> last.type().startsWith(kind))
                .forEach(last -> wanted.add(last.stream()));
        List<UUID> all = List.copyOf(wanted);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            progress.reads(from, all.size());
            Map<UUID, List<RecordedEvent>> page =
                    reader.streams(all.subList(from, Math.min(all.size(), from + AT_A_TIME))).stream()
                            .filter(event -> event.position() <= position)
                            .collect(groupingBy(RecordedEvent::stream, TreeMap::new, toList()));
            page.forEach(each::take);
        }
    }
}
