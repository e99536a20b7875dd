package org.lianshou.query.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class PressTest {

    private static final Instant MADE = Instant.parse("2026-05-04T02:00:00Z");

    private final Press press;

    @Autowired
    PressTest(Press press) {
        this.press = press;
    }

    @Test
    void rare_characters_are_set_and_those_of_no_font_are_seen_to_be_missing() throws IOException {
        String text = text("龘家湾村会议纪要", "龘䶮㐀（第一次）Łódź 3.5 元 ㎡ — “引号” 𠮷 😀");

        assertThat(text).contains("龘家湾村会议纪要", "龘䶮㐀（第一次）Łódź 3.5 元 ㎡ — “引号” 〓 〓");
    }

    @Test
    void markup_and_directions_and_controls_are_text_or_nothing() throws IOException {
        String text = text(
                "<script>alert(1)</script>",
                "=1+1 \u202e倒写\u202c \u0000\u0007\ufffe&amp; <img src='file:///etc/passwd'/>\n第二行");

        assertThat(text)
                .contains("<script>alert(1)</script>", "=1+1 倒写 &amp; <img src='file:///etc/passwd'/>", "第二行")
                .doesNotContain("\u202e", "\u0007");
    }

    @Test
    void the_same_paper_has_the_same_bytes() {
        assertThat(press.print(leaf("一", "同一份"))).isEqualTo(press.print(leaf("一", "同一份")));
    }

    @Test
    void every_font_comes_with_the_paper() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.print(leaf("题", "Latin 与中文")))) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded())
                        .as(page.getResources().getFont(name).getName())
                        .isTrue();
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("题");
        }
    }

    private String text(String title, String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(press.print(leaf(title, text)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Paper leaf(String title, String text) {
        return new Paper(title, "leaf", Map.of("title", title, "text", text), MADE);
    }
}
