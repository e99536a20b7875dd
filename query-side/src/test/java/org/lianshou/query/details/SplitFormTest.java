package org.lianshou.query.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.FormWords;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SplitFormTest {

    @Test
    void begins_with_two_parts_and_grows_by_one() {
        assertThat(SplitForm.in(Filled.nothing()).parts()).isEqualTo(2);
        assertThat(SplitForm.in(Filled.of(Map.of("part2.summary", "乙", "more", "1")))
                        .parts())
                .isEqualTo(3);
        assertThat(SplitForm.in(Filled.of(Map.of("part10.summary", "癸", "more", "1"))))
                .satisfies(split -> assertThat(split.parts()).isEqualTo(10))
                .satisfies(split -> assertThat(split.mayGrow()).isFalse());
    }

    @Test
    void a_part_left_empty_at_the_end_is_none() {
        assertThat(SplitForm.in(Filled.of(Map.of("part3.summary", "丙", "part4.summary", " ")))
                        .parts())
                .isEqualTo(3);
    }

    @Test
    void its_parts_are_a_list_in_the_body() {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree("""
                {"part1":{"summary":"甲"},"part2":{"summary":"乙"},"ground":{"code":"several-matters"}}""");

        new SplitForm(2).list(body);

        assertThat(body).hasToString("""
                {"ground":{"code":"several-matters"},"parts":[{"summary":"甲"},{"summary":"乙"}]}""");
    }

    @Test
    void can_be_read() {
        FormWords.areThere(new SplitForm(2).form());
    }
}
