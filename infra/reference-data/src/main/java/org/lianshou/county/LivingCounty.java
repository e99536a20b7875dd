package org.lianshou.county;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.area.Chronicle;
import org.lianshou.area.DutyId;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.TreeId;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.policy.BookId;
import org.lianshou.policy.CalendarOutlook;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.PolicyBookEvent;
import org.lianshou.policy.PolicyLayer;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.stream.StreamEvent;
import org.lianshou.wire.EventTypes;
import org.lianshou.wire.StreamEventCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log for what it says of areas, duties and policy, one for the process, and gives the directory the content of
 * the day: after each change, and when a day begins in Asia/Shanghai.
 */
public final class LivingCounty implements LiveChronicle, LiveRules, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LivingCounty.class);

    private static final int BATCH = 2_000;
    private static final int SOONER_AFTER = 256;
    private static final Duration AT_LATEST = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final List<String> TYPES = EventTypes.ofAll().all().stream()
            .map(EventTypes.Entry::name)
            .filter(name -> AreaTree.KIND.names(name) || AreaDuty.KIND.names(name) || PolicyBook.KIND.names(name))
            .toList();

    private final Directory written;
    private final PolicyLayer floor;
    private final Directory directory;
    private final TreeId tree;
    private final EventLogReader reader;
    private final LogTail tail;
    private final Clock clock;
    private final StreamEventCodec codec = StreamEventCodec.sealed();
    private final Chronicle chronicle = new Chronicle();
    private final List<Runnable> watchers = new ArrayList<>();
    private final Thread thread;
    private long position = -1;
    private long lastTaken;
    private Instant known = Instant.EPOCH;
    private @Nullable LocalDate shownDay;
    private long shownTaken;
    private @Nullable LocalDate warnedDay;
    private PolicyBook book;
    private volatile Rules rules;
    private volatile String trouble = "";
    private volatile boolean closed;

    /**
     * @param written people, categories, and the areas and units of a county of which the log says nothing
     * @param rules those of a county of which the log says nothing; what they say of a figure holds where the log's are
     *     older than the figure
     */
    public LivingCounty(Directory written, Rules rules, EventLogReader reader, LogTail tail, Clock clock) {
        this.written = written;
        this.rules = rules;
        this.floor = rules.policies().at(clock.instant()).layers().getFirst();
        this.book = PolicyBook.empty(BookId.of(written.county()));
        this.directory = written.frozen();
        this.tree = TreeId.of(written.county());
        this.reader = reader;
        this.tail = tail;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("county").unstarted(this::follow);
    }

    /** Returns when the directory is the one of today and the rules are the log's, and follows from then on. */
    public void start() {
        spread();
        thread.start();
    }

    /** The one that everybody uses: it is this one for as long as the process lives. */
    public Directory directory() {
        return directory;
    }

    @Override
    public Rules now() {
        return rules;
    }

    @Override
    public synchronized Chronicle upToDate() {
        long head = reader.head().position();
        if (position < 0) {
            load(head);
        }
        while (position < head) {
            long upTo = Math.min(head, position + BATCH);
            reader.after(position, upTo, TYPES).forEach(this::take);
            position = upTo;
        }
        return chronicle;
    }

    @Override
    public synchronized void spread() {
        upToDate();
        LocalDate today = WorkCalendar.day(clock.instant());
        spreadRules(today);
        if (chronicle.treeVersion() < 0 || (today.equals(shownDay) && lastTaken == shownTaken)) {
            return;
        }
        directory.become(new Today(chronicle, written, today, known).directory());
        shownDay = today;
        shownTaken = lastTaken;
        watchers.forEach(Runnable::run);
    }

    private void spreadRules(LocalDate today) {
        String calendar = rules.calendar().version();
        if (book.takenOver() && book.version() != rules.version()) {
            rules = book.rules(floor);
        }
        if (!calendar.equals(rules.calendar().version()) || !today.equals(warnedDay)) {
            warnedDay = today;
            CalendarOutlook.of(rules.calendar(), today, rules.policies().at(clock.instant()))
                    .warning()
                    .ifPresent(log::warn);
        }
    }

    /** Is told whenever the directory has another content; it must be quick. */
    public synchronized void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** What keeps it from following; empty where nothing does. */
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closed = true;
        if (!thread.isAlive()) {
            return; // never started, or over
        }
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!closed) {
            try {
                tail.await(followed() + SOONER_AFTER - 1, AT_LATEST);
                spread();
                trouble = "";
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) { // whatever it was, a follower that stops would go unnoticed
                complain(e);
            }
        }
    }

    private synchronized long followed() {
        return position;
    }

    private void complain(RuntimeException e) {
        if (!closed && !trouble.equals(String.valueOf(e.getMessage()))) {
            trouble = String.valueOf(e.getMessage());
            log.warn("Directory and rules can't follow the log and stay as they are", e);
        }
    }

    /** The streams themselves, of which there are few, rather than the whole log in which they lie. */
    private void load(long head) {
        List<RecordedEvent> ofTree = reader.stream(tree.value());
        List<RecordedEvent> all = new ArrayList<>(ofTree);
        Chronicle known = new Chronicle();
        ofTree.forEach(event -> known.take(event.recordedAt(), codec.decode(event)));
        List<UUID> duties = known.nodes(Instant.MAX)
                .map(node -> DutyId.of(node.id()).value())
                .toList();
        for (int from = 0; from < duties.size(); from += BATCH) {
            List<UUID> some = duties.subList(from, Math.min(duties.size(), from + BATCH));
            all.addAll(reader.at(reader.positions(some, head)));
        }
        all.addAll(reader.stream(book.stream()));
        all.stream()
                .filter(event -> event.position() <= head)
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .forEach(this::take);
        position = head;
    }

    private void take(RecordedEvent event) {
        StreamEvent decoded = codec.decode(event);
        if (decoded instanceof PolicyBookEvent ofBook) {
            book = book.evolve(ofBook);
            return;
        }
        chronicle.take(event.recordedAt(), decoded);
        known = event.recordedAt();
        lastTaken = event.position();
    }
}
