package org.lianshou.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** With an event made up for the purpose: once it counted minutes, then seconds, and now it says what was boiled. */
class UpcastersTest {
    private static final Upcasters UPCASTERS = new Upcasters(List.of(
            new Upcaster("pot.boiled", 1, UpcastersTest::minutesToSeconds),
            new Upcaster("pot.boiled", 2, event -> ((ObjectNode) event).put("what", "water"))));

    @Test
    void brings_the_first_shape_to_todays_step_by_step() {
        assertThat(UPCASTERS.upTo(3, "pot.boiled", 1, json("{\"minutes\":4}")))
                .isEqualTo(json("{\"seconds\":240,\"what\":\"water\"}"));
    }

    @Test
    void leaves_todays_shape_alone() {
        assertThat(UPCASTERS.upTo(3, "pot.boiled", 3, json("{\"seconds\":1}"))).isEqualTo(json("{\"seconds\":1}"));
    }

    @Test
    void refuses_a_shape_from_the_future() {
        assertThatThrownBy(() -> UPCASTERS.upTo(3, "pot.boiled", 4, json("{}")))
                .hasMessageContaining("written by a newer version");
    }

    @Test
    void names_the_step_that_is_missing() {
        assertThatThrownBy(() -> UPCASTERS.upTo(4, "pot.boiled", 3, json("{}")))
                .hasMessage("nothing brings pot.boiled.3 to the next revision");
    }

    private static JsonNode minutesToSeconds(JsonNode event) {
        ObjectNode changed =
                ((ObjectNode) event).put("seconds", event.get("minutes").asInt() * 60);
        changed.remove("minutes");
        return changed;
    }

    private static JsonNode json(String text) {
        return LianshouJson.mapper().readTree(text);
    }
}
