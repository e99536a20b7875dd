package org.lianshou.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.History;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Issue;

/** Issues that are not read when alarms are set have none: after each order of a thousand random lives. */
class StandingStillTest {

    @Test
    void where_one_of_these_is_the_last_word_no_clock_runs() {
        Set<String> met = new HashSet<>();
        History.many(1, 1_000)
                .forEach(history -> history.attempts().stream()
                        .filter(attempt -> !attempt.events().isEmpty())
                        .forEach(attempt -> {
                            Issue[] after = {attempt.before()};
                            attempt.events().forEach(event -> after[0] = after[0].evolve(event));
                            String last = attempt.events()
                                    .getLast()
                                    .getClass()
                                    .getAnnotation(EventType.class)
                                    .value();
                            if (AlarmSetter.STANDING_STILL.contains(last)) {
                                met.add(last);
                                assertThat(after[0].clocks()).as(last).isEmpty();
                            }
                        }));
        assertThat(met).containsExactlyInAnyOrderElementsOf(AlarmSetter.STANDING_STILL);
    }
}
