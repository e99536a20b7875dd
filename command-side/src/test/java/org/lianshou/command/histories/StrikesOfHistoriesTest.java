package org.lianshou.command.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.ClockCommand;
import org.lianshou.command.issue.Clocks;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.ClockEvent;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockEvent.DeadlineWarned;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Role;

/** When the system asks for what the clocks have struck, how often and in which order, makes no difference. */
class StrikesOfHistoriesTest {
    private static final int EVERY_NTH_STATE = 5;

    /** From each of many states, some time on: once at the end, or at random times in any order, each at times twice. */
    @Test
    void strikesAtAnyTimesInAnyOrderAndNumberEndInTheSameState() {
        Lives.each(history -> {
            Random random = new Random(history.seed());
            for (int n = 0; n < history.attempts().size(); n += EVERY_NTH_STATE) {
                Attempt attempt = history.attempts().get(n);
                Instant end = attempt.at().plus(Duration.ofHours(1L + random.nextInt(60 * 24)));
                Issue once = struck(attempt.before(), List.of(end), history.county());
                Issue often = struck(attempt.before(), times(attempt.at(), end, random), history.county());
                assertThat(often).isEqualTo(once);
            }
        });
    }

    private static List<Instant> times(Instant from, Instant end, Random random) {
        long seconds = Duration.between(from, end).toSeconds();
        List<Instant> times = new ArrayList<>(List.of(end));
        for (int n = random.nextInt(6); n >= 0; n--) {
            Instant time = end.minusSeconds(random.nextLong(seconds));
            times.addAll(Collections.nCopies(1 + random.nextInt(2), time));
        }
        Collections.shuffle(times, random);
        return times;
    }

    /** Nothing a moment before, something then; and where nothing is to come, nothing comes in years. */
    @Test
    void theNextInstantIsTheOneAtWhichSomethingIsStruck() {
        Lives.each(history -> {
            SmallCounty county = history.county();
            for (int n = 0; n < history.attempts().size(); n += EVERY_NTH_STATE) {
                Attempt attempt = history.attempts().get(n);
                Issue issue = struck(attempt.before(), List.of(attempt.at()), county);
                Optional<Instant> next = Clocks.next(
                        issue, county.rulebook().policyOfClocks(issue, attempt.at()), county.calendar(), attempt.at());
                if (next.isEmpty()) {
                    assertThat(struck(issue, List.of(attempt.at().plus(Duration.ofDays(900))), county))
                            .isEqualTo(issue);
                } else if (next.get().isBefore(Instant.parse("2026-12-01T00:00:00Z"))) {
                    assertThat(next.get()).isAfter(attempt.at());
                    assertThat(struck(issue, List.of(next.get().minusNanos(1)), county))
                            .isEqualTo(issue);
                    assertThat(struck(issue, List.of(next.get()), county).version())
                            .isGreaterThan(issue.version());
                }
            }
        });
    }

    @Test
    void nothingIsStruckBeforeItsTimeOrTwice() {
        Lives.each(history -> {
            Set<List<?>> struck = new HashSet<>();
            for (IssueEvent event : history.events()) {
                switch (event) {
                    case DeadlineWarned e -> {
                        assertThat(e.act().occurredAt()).isAfterOrEqualTo(e.since());
                        assertThat(struck.add(List.of(e.clock(), e.since()))).isTrue();
                    }
                    case DeadlineMissed e -> {
                        assertThat(e.act().occurredAt())
                                .isAfterOrEqualTo(e.since())
                                .isAfterOrEqualTo(e.deadline().due());
                        assertThat(e.clock() == ClockKind.DEFERRAL_REVIEW
                                        || struck.contains(List.of(e.clock(), e.since())))
                                .isTrue();
                        assertThat(struck.add(List.of(e.clock(), e.since(), e.card())))
                                .isTrue();
                    }
                    default -> {}
                }
            }
        });
    }

    @Test
    void onlyTheClocksStrikeForTheSystem() {
        Lives.each(history -> history.attempts().stream()
                .filter(attempt -> attempt.events().stream().anyMatch(ClockEvent.class::isInstance))
                .forEach(attempt -> assertThat(attempt.command()).isInstanceOf(ClockCommand.class)));
    }

    private static Issue struck(Issue issue, List<Instant> times, SmallCounty county) {
        Person admin = county.person("admin");
        Actor system = new Actor(admin.id(), Role.SYSTEM, null);
        Issue now = issue;
        for (Instant time : times) {
            Attempt attempt =
                    new Asked(admin, system, time, false).attempt(now, new ClockCommand.Strike(), Map.of(), county);
            assertThat(attempt.refusal()).isNull();
            for (IssueEvent event : attempt.events()) {
                now = now.evolve(event);
            }
        }
        return now;
    }
}
