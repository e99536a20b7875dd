package org.lianshou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.DeskSchema;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.DiscussionEvent.IssuePutOnAgenda;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.Outcome;
import org.lianshou.reference.ReferenceData;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;
import tools.jackson.databind.SerializationFeature;

class MonthTest {
    /** {@code -Dregenerate=month} writes the registers anew, where what is told or recorded has changed on purpose. */
    private static final boolean REGENERATE = "month".equals(System.getProperty("regenerate"));

    private static final Path REGISTERS = Path.of("src/main/resources/org/lianshou/demo/registers.json");

    private static final Set<ClockKind> OF_A_DISCUSSION = EnumSet.of(ClockKind.DISPATCH, ClockKind.DISCUSSION);

    @TempDir
    Path folder;

    @Test
    void the_month_of_the_trial_ends_in_its_registers() throws IOException {
        Registers registers = played(
                Month.ofTrial(), town -> assertThat(cardedForASession(town)).isEmpty());

        if (REGENERATE) {
            Files.writeString(
                    REGISTERS,
                    LianshouJson.mapper()
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(registers)
                            + "\n");
        } else {
            assertThat(registers).isEqualTo(Month.expected());
        }
    }

    @Test
    void it_has_all_that_a_month_can_bring() {
        Registers expected = Month.expected();

        assertThat(expected.issues()).isGreaterThanOrEqualTo(300);
        assertThat(expected.escalated().keySet())
                .containsExactlyInAnyOrderElementsOf(names(LadderEvent.Reason.values()));
        assertThat(expected.outcomes().keySet()).containsExactlyInAnyOrderElementsOf(names(Outcome.values()));
        assertThat(expected.events())
                .containsEntry("session.convened", 5)
                .containsEntry("session.act-held", 4)
                .containsEntry("session.decision-published", 1)
                .containsEntry("session.result-published", 1)
                .containsEntry("response.opened", 2)
                .containsEntry("response.stood-down", 2)
                .containsEntry("area-tree.area-moved", 1)
                .containsEntry("hotline-month.day-entered", 29)
                .containsEntry("hotline-month.day-corrected", 1)
                .containsKeys("issue.returned", "issue.return-upheld", "issue.return-refused", "issue.policy-moved")
                .containsKeys("supervision-run.round-decided", "supervision-run.bulletin-corrected")
                .containsKeys("issue.concluded-unsatisfied", "issue.evaluation-exempted", "issue.subject-erased")
                .containsKeys("issue.reporter-unmasked");
        assertThat(expected.refused()).containsKeys("return-too-late", "extensions-exhausted", "no-quorum");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LIANSHOU_TRIALS", matches = "true", disabledReason = "takes a minute")
    void it_may_begin_on_any_monday() {
        // Spring Festival lies in one, and one that reaches into a year that nobody has published
        Stream.of("2026-01-19", "2026-12-07")
                .map(LocalDate::parse)
                .forEach(monday -> played(Month.from(monday), town -> {}));
    }

    private Registers played(Month month, Consumer<Town> look) {
        TestDatabase database = TestInfrastructure.freshDatabase();
        try (HikariDataSource owner = pool(database.owner())) {
            EventLogSchema.migrate(owner);
            DeskSchema.migrate(owner);
        }
        Path data = folder.resolve(month.begins().toString().substring(0, 10));
        try (HikariDataSource pool = pool(database.command());
                Town town = Town.open(pool, data, ReferenceData.demo(), month.begins())) {
            Month.Played played = month.play(town, List.of(), part -> {});
            assertThat(played.missed()).isEmpty();
            look.accept(town);
            return Registers.of(town, played);
        }
    }

    /** Of issues that were put on an agenda: what was not given out or decided in time. */
    private static List<DeadlineMissed> cardedForASession(Town town) {
        Set<IssueId> put = new HashSet<>();
        List<DeadlineMissed> carded = new ArrayList<>();
        town.log().scan(0, recorded -> {
            switch (StreamEventCodec.sealed().decode(recorded)) {
                case IssuePutOnAgenda e -> put.add(e.issue());
                case DeadlineMissed e -> carded.add(e);
                default -> {}
            }
        });
        assertThat(put).hasSize(10);
        return carded.stream()
                .filter(card -> put.contains(card.issue()) && OF_A_DISCUSSION.contains(card.clock()))
                .toList();
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(6);
        return pool;
    }
}
