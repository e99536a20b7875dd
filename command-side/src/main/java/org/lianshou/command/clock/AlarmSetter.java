package org.lianshou.command.clock;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lianshou.area.LiveChronicle;
import org.lianshou.command.order.Rulebook;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LastOfStream;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.PolicyBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and sets each changed issue's alarm anew. It rests a moment after each pass, as only how an issue stands in
 * the end counts. All of it may be done again, so the cursor moves last and a crash anywhere only repeats.
 */
public final class AlarmSetter extends LogFollower<Alarms> {
    private static final Logger log = LoggerFactory.getLogger(AlarmSetter.class);

    private static final long LEASE = 0x6c69616e_616c6172L; // "lianalar"
    private static final Duration FOR_MORE = Duration.ofMillis(500);
    private static final Pace PACE = new Pace(2_000, 2_000, FOR_MORE, FOR_MORE);
    private static final int ISSUES_AT_A_TIME = 100;

    private static final String OF_ISSUES = "issue.";

    /** Where one of these is an issue's last word, no clock runs: so the issue need not be read at all. */
    static final Set<String> STANDING_STILL = Set.of(
            "issue.answered",
            "issue.declined",
            "issue.withdrawn",
            "issue.duplicate-linked",
            "issue.evaluated",
            "issue.evaluation-exempted",
            "issue.evaluation-waived",
            "issue.reinspected",
            "issue.concluded-unsatisfied",
            "issue.notice-drafted",
            "issue.notice-approved",
            "issue.publication-waived",
            "issue.closed");

    private final EventLogReader reader;
    private final EventCodec codec;
    private final Rulebook rulebook;
    private final LiveChronicle county;
    private final Clock clock;

    AlarmSetter(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            EventCodec codec,
            Rulebook rulebook,
            LiveChronicle county,
            Clock clock) {
        super("alarm-setter", LEASE, dataSource, tail, PACE);
        this.reader = reader;
        this.codec = codec;
        this.rulebook = rulebook;
        this.county = county;
        this.clock = clock;
    }

    @Override
    protected Alarms begin(Connection session) {
        Alarms alarms = new Alarms(session);
        alarms.countBy(rulebook.calendar().version(), clock.instant());
        return alarms;
    }

    @Override
    protected void follow(long position, long upTo, Alarms alarms) {
        List<LastOfStream> lasts = reader.lastOfEach(position, upTo);
        if (lasts.stream().anyMatch(last -> PolicyBook.KIND.names(last.type()))) {
            county.spread(); // or this process might still count by the calendar before
            alarms.countBy(rulebook.calendar().version(), clock.instant());
        }
        List<UUID> standing = new ArrayList<>();
        List<UUID> moving = new ArrayList<>();
        for (LastOfStream last : lasts) {
            if (last.type().startsWith(OF_ISSUES)) {
                (STANDING_STILL.contains(last.type()) ? standing : moving).add(last.stream());
            }
        }
        alarms.drop(standing);
        for (int from = 0; from < moving.size(); from += ISSUES_AT_A_TIME) {
            set(moving.subList(from, Math.min(moving.size(), from + ISSUES_AT_A_TIME)), alarms);
        }
    }

    private void set(List<UUID> issues, Alarms alarms) {
        Map<UUID, List<RecordedEvent>> histories =
                reader.streams(issues).stream().collect(groupingBy(RecordedEvent::stream));
        List<Alarm> set = new ArrayList<>();
        List<UUID> silent = new ArrayList<>();
        histories.forEach((stream, history) ->
                next(new IssueId(stream), history).ifPresentOrElse(set::add, () -> silent.add(stream)));
        alarms.drop(silent);
        alarms.set(set);
    }

    /** An issue that can't be read here keeps nobody else's alarm from being set: its own goes off and says so. */
    private Optional<Alarm> next(IssueId id, List<RecordedEvent> history) {
        Instant now = clock.instant();
        try {
            List<IssueEvent> events = history.stream()
                    .map(codec::decode)
                    .map(IssueEvent.class::cast)
                    .toList();
            return Alarm.next(Issue.fold(id, events), rulebook, now);
        } catch (RuntimeException e) {
            log.warn("The clocks of issue {} are not known: {}", id, e.getMessage());
            return Optional.of(new Alarm(id, history.getLast().sequence(), now));
        }
    }
}
