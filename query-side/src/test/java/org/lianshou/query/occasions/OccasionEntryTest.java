package org.lianshou.query.occasions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Wrong;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

class OccasionEntryTest {
    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    private final Wrong wrong = new Wrong();

    @Test
    void rows_in_which_something_was_told_are_sent_and_the_others_are_none() {
        typed.add("attended", "12");
        typed.add("summary", "礼堂议事");
        row(0, "路灯不亮", "roads");
        row(1, "", "");
        row(2, "水渠堵了", "roads");
        typed.add("rows.2.name", "王阿婆");

        ObjectNode body = new OccasionEntry(OccasionKind.ACTIVITY_DAY, new Filled(typed), "v11").body(wrong);

        assertThat(wrong.isEmpty()).isTrue();
        assertThat(body.at("/attended").asInt()).isEqualTo(12);
        assertThat(body.at("/items")).hasSize(2);
        assertThat(body.at("/items/0/reporter").isMissingNode()).isTrue();
        assertThat(body.at("/items/1/summary").asString()).isEqualTo("水渠堵了");
        assertThat(body.at("/items/1/reporter/name").asString()).isEqualTo("王阿婆");
    }

    @Test
    void what_is_missing_is_told_at_its_row_and_so_is_what_the_api_refuses() {
        typed.add("summary", "走访");
        row(0, "", "");
        row(3, "水渠堵了", "");
        OccasionEntry entry = new OccasionEntry(OccasionKind.HOME_VISIT, new Filled(typed), "v11");

        entry.body(wrong);
        Wrong sent = new Wrong();
        sent.put("items[0].category", "is no category");
        entry.told(sent, wrong);

        assertThat(wrong.of("rows.3.category")).isNotEmpty();
        assertThat(wrong.of("rows.3.what")).isEqualTo("is no category");
        assertThat(wrong.of("rows.0.what")).isEmpty();
    }

    private void row(int number, String what, String category) {
        typed.add("rows." + number + ".what", what);
        typed.add("rows." + number + ".category", category);
    }
}
