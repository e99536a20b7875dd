package org.lianshou.command.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.clock.SetClock;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Assessment.Finding;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Criterion;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.RiskAnalysis;
import org.lianshou.supervision.VillageRisk;
import org.lianshou.supervision.VillageRiskEvent.ColourAssessed;

/** Each Monday every village has a colour, worked out from the log as of then, with the events it rests on. */
class VillageColoursTest {
    private static final AreaId VILLAGE = new AreaId("330521001200");
    private static final AreaId OTHER = new AreaId("330521101200");

    private final SetClock clock = new SetClock(at("2026-11-02T09:00"));

    @TempDir
    private Path folder;

    private SupervisingNode node;

    @BeforeEach
    void open() {
        node = new SupervisingNode(CommandDatabase.fresh(), folder, clock);
        node.colours().assessDue();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_village_is_green_then_yellow_with_one_late_and_red_with_three() {
        IssueId first = node.inProgress();
        clockTo("2026-11-09T00:00");
        node.colours().assessDue();
        assertThat(colour(VILLAGE)).as("open and in time").isEqualTo(Colour.GREEN);

        clockTo("2026-11-16T00:00");
        node.colours().assessDue();
        assertThat(colour(VILLAGE)).isEqualTo(Colour.YELLOW);
        assertThat(colour(OTHER)).isEqualTo(Colour.GREEN);
        Finding late = finding(Criterion.LATE);
        assertThat(late.found()).isEqualTo(1);
        assertThat(late.rests().getFirst().issue()).isEqualTo(first);
        assertThat(late.rests().getFirst().position())
                .isEqualTo(node.reader.stream(first.value()).getLast().position());

        node.inProgress();
        node.inProgress();
        clockTo("2026-11-30T00:00");
        node.colours().assessDue();
        assertThat(colour(VILLAGE)).isEqualTo(Colour.RED);
        assertThat(finding(Criterion.MUCH_LATE).isMet()).isTrue();
        assertThat(finding(Criterion.MUCH_OPEN).isMet()).isFalse();
    }

    @Test
    void weeks_that_were_missed_are_assessed_once_each_in_order_as_of_their_own_time() {
        node.inProgress();
        List<Assessment> then = new ArrayList<>();
        for (int week = 0; week < 5; week++) {
            clock.on(Duration.ofDays(7));
            Period period = Period.of(Cadence.WEEKLY, WorkCalendar.day(clock.instant()));
            then.add(Objects.requireNonNull(node.contents()
                    .colours(period, node.contents().before(period.begin()))
                    .get(VILLAGE)));
            node.inProgress();
        }
        node.colours().assessDue();
        node.colours().assessDue();
        List<Assessment> stored = node.reader.stream(VillageRisk.idOf(VILLAGE)).stream()
                .map(node.codec::decode)
                .map(event -> ((ColourAssessed) event).assessment())
                .toList();
        assertThat(stored.subList(stored.size() - 5, stored.size())).isEqualTo(then);
        assertThat(stored.stream().map(Assessment::period).distinct()).hasSize(stored.size());
    }

    @Test
    void a_register_is_what_was_open_as_of_the_meeting_in_the_area_and_below() {
        IssueId open = node.inProgress();
        Instant meeting = clock.instant().plusSeconds(60);
        clock.on(Duration.ofDays(1));
        node.done(open, "village", true);
        node.inProgress();
        RiskAnalysis then = node.contents().register(VILLAGE, node.contents().before(meeting), "平稳");
        assertThat(then.open()).isEqualTo(1);
        assertThat(then.register().getFirst().issue()).isEqualTo(open);
        assertThat(node.contents()
                        .register(OTHER, node.contents().before(meeting), "平稳")
                        .open())
                .isZero();
        assertThat(node.contents()
                        .register(new AreaId("330521001"), node.contents().before(meeting), "平稳")
                        .open())
                .isEqualTo(1);
    }

    private Colour colour(AreaId village) {
        return Objects.requireNonNull(node.stored(VillageRisk.of(village)).colour(LocalDate.of(2026, 11, 30)));
    }

    private Finding finding(Criterion criterion) {
        return Objects.requireNonNull(node.stored(VillageRisk.of(VILLAGE)).assessment()).findings().stream()
                .filter(one -> one.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private void clockTo(String wall) {
        clock.on(Duration.between(clock.instant(), at(wall)));
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(WorkCalendar.ZONE).toInstant();
    }
}
