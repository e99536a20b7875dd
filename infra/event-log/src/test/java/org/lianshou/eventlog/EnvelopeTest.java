package org.lianshou.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The layout is final: if this fails, the code is wrong and not the test. */
class EnvelopeTest {

    private static final RecordedEvent EXAMPLE = new RecordedEvent(
            42,
            UUID.fromString("0190b5a0-1111-7222-8333-444455556666"),
            0,
            "issue-reported",
            1,
            "{\"what\":\"路灯\"}".getBytes(UTF_8),
            "{}".getBytes(UTF_8),
            Instant.parse("2026-05-03T08:15:30.123456Z"),
            Envelope.noPrevious(),
            new byte[0],
            1,
            UUID.fromString("7f3c2a10-0000-4000-8000-0000000000aa"));

    @Test
    void the_worked_example_in_the_readme_comes_out_byte_for_byte() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String bytes = block(readme, "envelope bytes");
        String hash = block(readme, "envelope hash");

        assertThat(HexFormat.of().formatHex(Envelope.bytes(EXAMPLE))).isEqualTo(bytes);
        assertThat(HexFormat.of().formatHex(Envelope.hash(EXAMPLE))).isEqualTo(hash);
    }

    /** The hexadecimal digits in the fenced block of that name, without what a line says after them. */
    private static String block(String readme, String name) {
        var matcher = Pattern.compile("```text " + name + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1)
                .lines()
                .map(line -> line.replaceFirst(" {2}.*", ""))
                .collect(Collectors.joining());
    }
}
