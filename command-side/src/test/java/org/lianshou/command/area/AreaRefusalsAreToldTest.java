package org.lianshou.command.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AreaRefusalsAreToldTest {
    private static final Path HERE = Path.of("src/test/java/org/lianshou/command/area");

    @Test
    void everyRefusalHasItsStory() throws IOException {
        String stories = Files.readString(HERE.resolve("AreaTreeRulesTest.java"))
                + Files.readString(HERE.resolve("AreaDutyRulesTest.java"));
        assertThat(Arrays.stream(AreaRefusal.values())
                        .filter(refusal -> !stories.matches("(?s).*AreaRefusal\\." + refusal + "[,)].*")))
                .as("refusals that no story tells")
                .isEmpty();
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        assertThat(AreaRefusal.values()).allSatisfy(refusal -> {
            assertThat(refusal.chinese()).isNotBlank();
            assertThat(refusal.english()).isNotBlank();
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        });
    }
}
