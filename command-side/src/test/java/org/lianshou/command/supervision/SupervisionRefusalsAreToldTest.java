package org.lianshou.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupervisionRefusalsAreToldTest {
    private static final Path HERE = Path.of("src/test/java/org/lianshou/command/supervision");

    @Test
    void everyRefusalHasItsStory() throws IOException {
        StringBuilder stories = new StringBuilder();
        try (Stream<Path> files = Files.list(HERE)) {
            for (Path file : files.filter(one -> one.toString().endsWith("RulesTest.java"))
                    .toList()) {
                stories.append(Files.readString(file));
            }
        }
        assertThat(Arrays.stream(SupervisionRefusal.values())
                        .filter(refusal -> stories.indexOf("SupervisionRefusal." + refusal + ")") < 0))
                .as("refusals that no story tells")
                .isEmpty();
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        assertThat(SupervisionRefusal.values()).allSatisfy(refusal -> {
            assertThat(refusal.chinese()).isNotBlank();
            assertThat(refusal.english()).isNotBlank();
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        });
    }
}
