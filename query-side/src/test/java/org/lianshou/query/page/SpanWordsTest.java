package org.lianshou.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule's figure is words on a page, never a code. */
class SpanWordsTest {

    @ParameterizedTest
    @CsvSource({
        "1 calendar-day, 1 个自然日, 1 calendar day",
        "15 calendar-day, 15 个自然日, 15 calendar days",
        "5 working-day, 5 个工作日, 5 working days",
        "0.5 working-day, 半个工作日, half a working day",
        "2.5 working-day, 2.5 个工作日, 2.5 working days",
        "24 hour, 24 小时, 24 hours",
        "30 minute, 30 分钟, 30 minutes",
        "15 second, 15 秒, 15 seconds",
        "0.95, 0.95, 0.95",
        "whatever it was, whatever it was, whatever it was"
    })
    void a_figure_is_said_in_the_readers_language(String figure, String chinese, String english) {
        assertThat(Language.CHINESE.speaking(() -> SpanWords.of(figure))).isEqualTo(chinese);
        assertThat(Language.ENGLISH.speaking(() -> SpanWords.of(figure))).isEqualTo(english);
    }
}
