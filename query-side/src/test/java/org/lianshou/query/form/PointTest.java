package org.lianshou.query.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PointTest {

    @Test
    void a_point_is_put_beside_the_address_to_a_hands_breadth() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.putObject("place").put("address", "村口");

        Point.add(filled("30.53125678", " 119.9021 "), report);

        assertThat(report.toString())
                .isEqualTo("{\"place\":{\"address\":\"村口\",\"latitude\":30.531257,\"longitude\":119.9021}}");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "30.5,''", "'',119.9", "north,119.9", "91,119.9", "30.5,180.1", "NaN,NaN", "1e9,Infinity"})
    void what_is_no_place_on_earth_is_left_out(String latitude, String longitude) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();

        Point.add(filled(latitude, longitude), report);

        assertThat(report.isEmpty()).isTrue();
    }

    private static Filled filled(String latitude, String longitude) {
        return Filled.of(Map.of("place.latitude", latitude, "place.longitude", longitude));
    }
}
