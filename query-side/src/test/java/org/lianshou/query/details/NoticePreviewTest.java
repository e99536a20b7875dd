package org.lianshou.query.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.query.details.NoticePreview.Part;
import org.lianshou.query.form.Filled;
import org.lianshou.redaction.RedactionRule;
import org.lianshou.redaction.Secret;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class NoticePreviewTest {
    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

    @Test
    void what_was_taken_out_and_what_may_not_stay_are_marked_and_everything_else_is_as_it_was_written() {
        typed.add("title", "【姓名】家门口");
        typed.add("text", "请打13800000000找王小明，或【电话】。");

        NoticePreview preview =
                NoticePreview.of(new Filled(typed), List.of(new Secret(RedactionRule.REPORTER_NAME, "王小明")));

        assertThat(preview.title())
                .containsExactly(new Part("【姓名】", RedactionRule.REPORTER_NAME, true), new Part("家门口", null, false));
        assertThat(preview.text())
                .containsExactly(
                        new Part("请打", null, false),
                        new Part("13800000000", RedactionRule.PHONE, false),
                        new Part("找", null, false),
                        new Part("王小明", RedactionRule.REPORTER_NAME, false),
                        new Part("，或", null, false),
                        new Part("【电话】", RedactionRule.PHONE, true),
                        new Part("。", null, false));
        assertThat(preview.open())
                .extracting(NoticePreview.Open::piece)
                .containsExactlyInAnyOrder("13800000000", "王小明");
    }

    @Test
    void a_piece_with_its_ground_is_kept_and_one_without_is_not() {
        typed.add("text", "村部电话 0572-8000101，找 13800000000");
        typed.add("keep.0.piece", "0572-8000101");
        typed.add("keep.0.code", "public-number");
        typed.add("keep.0.words", "村部公开电话");
        typed.add("keep.1.piece", "13800000000");
        Filled filled = new Filled(typed);

        ObjectNode body = JsonNodeFactory.instance.objectNode();
        NoticePreview.keep(filled, body);

        assertThat(body)
                .hasToString("{\"keep\":[{\"piece\":\"0572-8000101\","
                        + "\"ground\":{\"code\":\"public-number\",\"words\":\"村部公开电话\"}}]}");
        assertThat(NoticePreview.of(filled, List.of()).open())
                .extracting(NoticePreview.Open::words)
                .containsExactly("村部公开电话", "");
    }
}
