package org.lianshou.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lianshou.issue.EventType;
import org.lianshou.issue.LadderEvent;

class EventTypesTest {

    @Test
    void finds_the_record_of_a_stored_name() {
        assertThat(EventTypes.ofAll().named("issue.escalated"))
                .isEqualTo(new EventTypes.Entry("issue.escalated", 1, LadderEvent.IssueEscalated.class));
    }

    @Test
    void does_not_know_a_name_that_no_record_has() {
        EventTypes types = EventTypes.ofAll();

        assertThatThrownBy(() -> types.named("issue.updated"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no event is called issue.updated");
    }

    @Test
    void refuses_two_records_of_one_name() {
        assertThatThrownBy(() -> EventTypes.of(Twins.class)).hasMessageContaining("pot.boiled is the name of both");
    }

    @Test
    void refuses_a_record_without_a_name() {
        assertThatThrownBy(() -> EventTypes.of(Nameless.class)).hasMessageContaining("Lost has no @EventType");
    }

    sealed interface Twins {
        @EventType("pot.boiled")
        record Boiled() implements Twins {}

        @EventType("pot.boiled")
        record BoiledAgain() implements Twins {}
    }

    sealed interface Nameless {
        record Lost() implements Nameless {}
    }
}
