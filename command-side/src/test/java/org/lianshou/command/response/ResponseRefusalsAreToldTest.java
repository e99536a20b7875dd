package org.lianshou.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.command.rule.CommandName;
import org.lianshou.command.rule.Refusals;

class ResponseRefusalsAreToldTest {
    private static final List<ResponseRefusal> ALL = List.of(ResponseRefusal.values());

    @Test
    void everyRefusalHasItsStory() {
        Refusals.haveTheirStories(ALL, "response");
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        Refusals.areSaidInBothLanguages(ALL);
    }

    @Test
    void everyCommandHasItsRow() {
        assertThat(Stream.of(ResponseCommand.class.getPermittedSubclasses())
                        .filter(command -> command != ResponseCommand.Open.class
                                && command != ResponseCommand.OpenForSeverity.class)
                        .map(CommandName::of))
                .allSatisfy(name -> assertThat(AccessTable.rule("POST /api/responses/{id}/" + name))
                        .as(name)
                        .isPresent());
    }
}
