package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsAreToldTest {
    @Test
    void everyRefusalHasItsStory() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/lianshou/command/issue"))) {
            String stories = files.filter(file -> file.toString().endsWith("RulesTest.java"))
                    .map(RefusalsAreToldTest::read)
                    .collect(Collectors.joining());
            assertThat(Arrays.stream(Refusal.values()).filter(refusal -> !stories.contains("Refusal." + refusal + ")")))
                    .as("refusals that no story tells")
                    .isEmpty();
        }
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        assertThat(Refusal.values()).allSatisfy(refusal -> {
            assertThat(refusal.chinese()).isNotBlank();
            assertThat(refusal.english()).isNotBlank();
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
