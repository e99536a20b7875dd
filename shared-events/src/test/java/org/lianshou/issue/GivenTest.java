package org.lianshou.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {
    @ParameterizedTest
    @ValueSource(strings = {"路面塌陷", "👷🏽‍♀️ 已到场", "شارع مغلق", "Grüße", "𠮷野家", "e\u0301", "Tab\tund\nZeile"})
    void anyLanguageAndAnyEmojiIsText(String words) {
        assertThat(Given.text("words", words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "x\u001b[31m", "\u0085x", "\u007f"})
    void controlCharactersAreNot(String words) {
        assertThat(codeOf(() -> Given.text("words", words))).isEqualTo("control-character");
    }

    @Test
    void halfACharacterIsNoText() {
        assertThat(codeOf(() -> Given.text("words", "修好\ud83d"))).isEqualTo("malformed");
        assertThat(codeOf(() -> Given.text("words", "\ude00修好"))).isEqualTo("malformed");
    }

    @Test
    void textIsStrippedAndNotBlank() {
        assertThat(Given.text("words", "  修好了\n")).isEqualTo("修好了");
        assertThat(codeOf(() -> Given.text("words", " \u3000\n"))).isEqualTo("required");
        assertThat(codeOf(() -> Given.text("words", null))).isEqualTo("required");
    }

    @Test
    void textHasItsLimitAndALineAShorterOne() {
        assertThat(Given.text("words", "字".repeat(Given.TEXT))).hasSize(Given.TEXT);
        assertThat(codeOf(() -> Given.text("words", "字".repeat(Given.TEXT + 1))))
                .isEqualTo("too-long");
        assertThat(Given.line("summary", "字".repeat(Given.LINE))).hasSize(Given.LINE);
        assertThat(codeOf(() -> Given.line("summary", "字".repeat(Given.LINE + 1))))
                .isEqualTo("too-long");
        assertThat(codeOf(() -> Given.line("summary", "一\n二"))).isEqualTo("one-line");
    }

    @Test
    void aCodeIsPlain() {
        assertThat(Given.code("unit", "u-g1.team:2_x")).isEqualTo("u-g1.team:2_x");
        assertThat(codeOf(() -> Given.code("unit", "柳村"))).isEqualTo("code");
        assertThat(codeOf(() -> Given.code("unit", "a".repeat(65)))).isEqualTo("code");
    }

    @Test
    void aListHasNoHolesAndAnEnd() {
        assertThat(Given.list("support", null)).isEmpty();
        List<String> most = Collections.nCopies(Given.ENTRIES, "x");
        assertThat(Given.list("support", most)).hasSize(Given.ENTRIES);
        assertThat(codeOf(() -> Given.list("support", Collections.nCopies(Given.ENTRIES + 1, "x"))))
                .isEqualTo("too-many");
    }

    @Test
    void theRefusalNamesTheField() {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> Given.text("words", ""));
        assertThat(refusal.field()).isEqualTo("words");
        assertThat(refusal).hasMessageStartingWith("words ");
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(InvalidInput.class, call).code();
    }
}
