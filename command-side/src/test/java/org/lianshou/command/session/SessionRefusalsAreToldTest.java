package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.command.rule.CommandName;
import org.lianshou.command.rule.Reason;
import org.lianshou.session.SessionSteps;

class SessionRefusalsAreToldTest {
    @Test
    void everyRefusalHasItsStory() throws IOException {
        String stories;
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/lianshou/command/session"))) {
            stories = files.filter(file -> file.toString().endsWith("RulesTest.java"))
                    .map(SessionRefusalsAreToldTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(reasons()
                        .filter(reason -> !stories.contains(reason.getClass().getSimpleName() + "." + reason + ")")))
                .as("refusals that no story tells")
                .isEmpty();
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        assertThat(reasons()).allSatisfy(reason -> {
            assertThat(reason.chinese()).isNotBlank();
            assertThat(reason.english()).isNotBlank();
            assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
        });
    }

    @Test
    void everyCommandHasItsStages() {
        assertThat(Stream.of(SessionCommand.class.getPermittedSubclasses())
                        .flatMap(part -> Stream.of(part.getPermittedSubclasses()))
                        .map(CommandName::of))
                .containsExactlyInAnyOrderElementsOf(SessionSteps.commands());
    }

    private static Stream<Reason> reasons() {
        return Stream.concat(Stream.of(SessionRefusal.values()), Stream.of(RosterRefusal.values()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
