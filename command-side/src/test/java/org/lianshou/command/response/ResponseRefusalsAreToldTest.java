package org.lianshou.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.command.rule.CommandName;

class ResponseRefusalsAreToldTest {
    @Test
    void everyRefusalHasItsStory() throws IOException {
        String stories = stories();
        assertThat(Stream.of(ResponseRefusal.values())
                        .filter(reason -> !stories.contains("ResponseRefusal." + reason + ")")))
                .as("refusals that no story tells")
                .isEmpty();
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        assertThat(ResponseRefusal.values()).allSatisfy(reason -> {
            assertThat(reason.chinese()).isNotBlank();
            assertThat(reason.english()).isNotBlank();
            assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
        });
    }

    @Test
    void everyCommandHasItsRow() {
        assertThat(Stream.of(ResponseCommand.class.getPermittedSubclasses())
                        .filter(command -> command != ResponseCommand.Open.class
                                && command != ResponseCommand.OpenForSeverity.class)
                        .map(CommandName::of))
                .allSatisfy(name -> assertThat(AccessTable.rule("POST /api/responses/{id}/" + name))
                        .as(name)
                        .isPresent());
    }

    private static String stories() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/lianshou/command/response"))) {
            return files.filter(file -> file.toString().endsWith("RulesTest.java"))
                    .map(ResponseRefusalsAreToldTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
