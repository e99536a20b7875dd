package org.lianshou.command.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.json.JsonMapper;

/** The state is the fold of the events, however it is come by. */
class FoldOfHistoriesTest {
    private static final JsonMapper JSON = LianshouJson.mapper();

    @Test
    void foldingAPrefixGivesWhatEvolvingStepByStepGave() {
        Lives.each(history -> {
            List<IssueEvent> events = history.events();
            List<Issue> states = history.states();
            for (int n = 1; n <= events.size(); n++) {
                assertThat(Issue.fold(history.issue(), events.subList(0, n))).isEqualTo(states.get(n - 1));
                assertThat(states.get(n - 1).version()).isEqualTo(n - 1);
            }
        });
    }

    @Test
    void aRefusalChangesNothing() {
        Lives.each(history -> {
            Issue last = history.attempts().getFirst().before();
            for (Attempt attempt : history.attempts()) {
                assertThat(attempt.before()).isEqualTo(last);
                for (IssueEvent event : attempt.events()) {
                    last = last.evolve(event);
                }
            }
        });
    }

    @Test
    void everyEventComesBackFromJsonAsItWas() {
        Lives.each(history -> history.events()
                .forEach(event -> assertThat(JSON.readValue(JSON.writeValueAsBytes(event), event.getClass()))
                        .isEqualTo(event)));
    }

    @Test
    void everyStateComesBackFromJsonAsItWas() {
        Lives.each(history -> history.states()
                .forEach(issue -> assertThat(JSON.readValue(JSON.writeValueAsBytes(issue), Issue.class))
                        .isEqualTo(issue)));
    }

    @Test
    void everyCommandComesBackFromJsonAsItWas() {
        Lives.each(history -> history.attempts().forEach(attempt -> {
            IssueCommand command = attempt.command();
            assertThat(JSON.readValue(JSON.writeValueAsBytes(command), command.getClass()))
                    .isEqualTo(command);
        }));
    }
}
