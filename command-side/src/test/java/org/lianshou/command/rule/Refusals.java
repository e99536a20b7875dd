package org.lianshou.command.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked of the refusals of every kind of stream. */
public final class Refusals {
    private Refusals() {}

    /** Each is refused with in a {@code …RulesTest} of the package of that name. */
    public static void haveTheirStories(List<? extends Reason> reasons, String kind) {
        String stories = stories(Path.of("src/test/java/org/lianshou/command", kind));
        assertThat(reasons.stream()
                        .filter(reason -> !stories.contains(reason.getClass().getSimpleName() + "." + reason + ")")))
                .as("refusals that no story tells")
                .isEmpty();
    }

    public static void areSaidInBothLanguages(List<? extends Reason> reasons) {
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.chinese()).isNotBlank();
            assertThat(reason.english()).isNotBlank();
            assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
        });
    }

    private static String stories(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("RulesTest.java"))
                    .map(Refusals::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
