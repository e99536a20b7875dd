package org.lianshou.command.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.command.rule.CommandName;
import org.lianshou.command.rule.Refusals;

class CallOutRefusalsAreToldTest {
    private static final List<CallOutRefusal> ALL = List.of(CallOutRefusal.values());

    @Test
    void everyRefusalHasItsStory() {
        Refusals.haveTheirStories(ALL, "callout");
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        Refusals.areSaidInBothLanguages(ALL);
    }

    @Test
    void everyCommandHasItsRow() {
        assertThat(Stream.of(CallOutCommand.class.getPermittedSubclasses())
                        .filter(command -> command != CallOutCommand.Call.class)
                        .map(CommandName::of))
                .allSatisfy(name -> assertThat(AccessTable.rule("POST /api/call-outs/{id}/" + name))
                        .as(name)
                        .isPresent());
    }
}
