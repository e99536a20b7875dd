package org.lianshou.command.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.command.issue.AgendaCommand;
import org.lianshou.command.issue.ClockCommand;
import org.lianshou.command.issue.Possibility;
import org.lianshou.command.issue.Refusal;
import org.lianshou.command.issue.Rehearsal;

/** What is shown as possible is possible, and what is shown as refused is refused, whatever is tried. */
class RehearsalOfHistoriesTest {
    /** Every accepted attempt, and to spare time a third of the others. */
    @Test
    void whatIsShownIsWhatHappens() {
        Lives.each(history -> history.attempts().stream()
                .filter(RehearsalOfHistoriesTest::byHand)
                .filter(attempt -> attempt.wasAccepted() || attempt.at().getEpochSecond() / 60 % 3 == 0)
                .forEach(attempt -> agree(attempt, rehearsed(history, attempt))));
    }

    private static void agree(Attempt attempt, Possibility shown) {
        if (attempt.wasAccepted()) {
            assertThat(shown.allowed()).as("accepted, so possible: %s", attempt).isTrue();
        }
        assertThat("not-permitted".equals(shown.code()))
                .as("whoever may not is told so: %s", attempt)
                .isEqualTo(attempt.actor() == null);
        assertThat("out-of-step".equals(shown.code()))
                .as("out of step exactly where the decider says so: %s", attempt)
                .isEqualTo(attempt.refusal() == Refusal.OUT_OF_STEP);
        assertThat(shown.allowed()).isEqualTo(shown.code() == null).isEqualTo(shown.reason() == null);
    }

    @Test
    void everyCommandButTheReportIsRehearsedOnce() {
        Lives.each(history -> {
            Attempt last = history.attempts().getLast();
            List<String> shown =
                    rehearse(history, last).stream().map(Possibility::command).toList();
            assertThat(shown).doesNotHaveDuplicates().doesNotContain("report").hasSize(commands() - 1);
        });
    }

    private static int commands() {
        return (int) AccessTable.RULES.stream().filter(rule -> rule.isCommand()).count();
    }

    private static boolean byHand(Attempt attempt) {
        return !attempt.imports()
                && attempt.before().exists()
                && !(attempt.command() instanceof ClockCommand)
                && !(attempt.command() instanceof AgendaCommand)
                && !attempt.command().name().equals("report");
    }

    private static Possibility rehearsed(History history, Attempt attempt) {
        Map<String, Possibility> byName = rehearse(history, attempt).stream()
                .collect(Collectors.toMap(Possibility::command, Function.identity()));
        Possibility possibility = byName.get(attempt.command().name());
        assertThat(possibility).as(attempt.command().name()).isNotNull();
        return possibility;
    }

    private static List<Possibility> rehearse(History history, Attempt attempt) {
        SmallCounty county = history.county();
        return Rehearsal.of(
                attempt.before(),
                new Access(county.directory(), attempt.person()),
                attempt.at(),
                county.rulebook().policyFor(attempt.before(), attempt.at()),
                county.rulebook().policyInForce(attempt.before(), attempt.at()),
                county.calendar(),
                attempt.others());
    }
}
