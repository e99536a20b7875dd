package org.lianshou.command.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.Refusal;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Stage;

/** The random lives go everywhere: checks that never meet a case prove nothing of it. */
class CoverageOfHistoriesTest {
    private static final long ENOUGH = 20;

    @BeforeEach
    void overTheWholeRun() {
        assumeTrue(Lives.isWholeRun(), "one seed can't cover everything");
    }

    @Test
    void everyEventHappensOftenEnough() {
        Map<String, Long> counts = Lives.all().stream()
                .flatMap(history -> history.events().stream())
                .collect(counting(event -> event.getClass().getSimpleName()));
        assertEnough(leaves(IssueEvent.class).map(Class::getSimpleName), counts);
    }

    @Test
    void everyRefusalHappensOftenEnough() {
        Map<String, Long> counts = Lives.all().stream()
                .flatMap(history -> history.attempts().stream())
                .filter(attempt -> attempt.refusal() != null)
                .collect(counting(attempt -> String.valueOf(attempt.refusal())));
        assertEnough(Arrays.stream(Refusal.values()).map(Refusal::name), counts);
    }

    @Test
    void everyStageIsReachedOftenEnough() {
        Map<String, Long> counts = Lives.all().stream()
                .flatMap(history -> history.attempts().stream())
                .collect(counting(attempt -> attempt.before().stage().name()));
        assertEnough(Arrays.stream(Stage.values()).map(Stage::name), counts);
    }

    private static void assertEnough(Stream<String> names, Map<String, Long> counts) {
        Set<String> rare =
                names.filter(name -> counts.getOrDefault(name, 0L) < ENOUGH).collect(Collectors.toSet());
        assertThat(rare).as("fewer than %d times; counts: %s", ENOUGH, counts).isEmpty();
    }

    private static <T> Collector<T, ?, Map<String, Long>> counting(Function<T, String> name) {
        return Collectors.groupingBy(name, TreeMap::new, Collectors.counting());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CoverageOfHistoriesTest::leaves)
                : Stream.of(type);
    }
}
