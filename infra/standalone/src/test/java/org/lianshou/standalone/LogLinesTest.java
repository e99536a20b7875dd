package org.lianshou.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A record is one line of the log, whatever somebody wrote into it. */
class LogLinesTest {
    private static final String FORGED = "2026-01-01T00:00:00.000+08:00 ERROR 1 --- [main] forged : 一切正常";

    private final PatternLayout layout = layout();

    @Test
    void what_was_written_begins_no_record_of_its_own() {
        String line = line("refused: a\r\n" + FORGED + "\u2028b\u0085c\0d\u001b[2Je\u202ef", null);

        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("refused: a", FORGED).doesNotContain("\u2028", "\u0085", "\0", "\u001b", "\u202e");
    }

    @Test
    void nor_does_what_an_exception_says() {
        RuntimeException cause = new IllegalArgumentException("words\n" + FORGED);
        List<String> lines = line("failed", new IllegalStateException("of\r\n" + FORGED + "\u202e", cause))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(
                        line -> assertThat(line).matches("(java\\.lang\\.IllegalStateException: |Caused by: |\\t).*"));
        assertThat(lines).anyMatch(line -> line.startsWith("\tat ")).anyMatch(line -> line.startsWith("Caused by: "));
    }

    private String line(String message, @Nullable Throwable thrown) {
        LoggerContext context = (LoggerContext) Objects.requireNonNull(layout.getContext());
        return layout.doLayout(new LoggingEvent(
                "", context.getLogger(LogLinesTest.class), Level.WARN, "{}", thrown, new Object[] {message}));
    }

    private static PatternLayout layout() {
        PatternLayout layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern());
        layout.start();
        return layout;
    }

    private static String pattern() {
        Properties properties = new Properties();
        try (InputStream in = Standalone.class.getResourceAsStream("/application.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.getProperty("logging.pattern.console");
    }
}
