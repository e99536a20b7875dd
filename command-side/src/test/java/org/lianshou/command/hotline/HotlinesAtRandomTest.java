package org.lianshou.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.hotline.HotlineCommand.CorrectDay;
import org.lianshou.command.hotline.HotlineCommand.EnterDay;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.DayFigures;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.hotline.HotlineMonthEvent;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.policy.WorkCalendar;

/** What holds of every hotline's month, whatever anybody enters in whatever order. */
class HotlinesAtRandomTest {
    private static final int WALKS = 500;
    private static final int STEPS = 60;
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final Actor OPERATOR = new Actor(new PersonId("operator"), Role.OPERATOR, SmallCounty.U_HOTLINE);
    private static final Ground GROUND = new Ground("recount", "重新统计");

    private final Set<HotlineRefusal> refusals = EnumSet.noneOf(HotlineRefusal.class);

    /** A day shows what was last said of it and allowed, nothing said is lost, and nothing is said twice over. */
    @Test
    void aMonthShowsWhatWasLastSaidOfEachDayAndLosesNothing() {
        for (int seed = 0; seed < WALKS; seed++) {
            walk(new SplittableRandom(seed).split());
        }
        assertThat(refusals)
                .as("the walks would be worth little if they met no rule")
                .containsExactlyInAnyOrder(
                        HotlineRefusal.DAY_NOT_OVER, HotlineRefusal.ALREADY_ENTERED, HotlineRefusal.NOT_ENTERED);
    }

    private void walk(RandomGenerator random) {
        HotlineMonth month = HotlineMonth.of(SmallCounty.U_HOTLINE, MONTH);
        Map<LocalDate, Calls> said = new HashMap<>();
        int events = 0;
        for (int step = 0; step < STEPS; step++) {
            HotlineCommand command = command(random);
            for (HotlineMonthEvent event : decide(month, command, at(random))) {
                assertThat(said.put(command.day(), command.calls())).isNotEqualTo(command.calls());
                month = month.evolve(event);
                events++;
            }
        }
        assertThat(month.version()).isEqualTo(events - 1);
        assertThat(month.days()).extracting(DayFigures::day).isSorted().doesNotHaveDuplicates();
        assertThat(month.days()).hasSameSizeAs(said.keySet());
        assertThat(month.days()).allSatisfy(day -> {
            assertThat(day.last().calls()).isEqualTo(said.get(day.day()));
            assertThat(day.entries().getFirst().ground()).isNull();
            assertThat(day.entries().stream().skip(1))
                    .allSatisfy(one -> assertThat(one.ground()).isEqualTo(GROUND));
        });
        assertThat(month.days().stream().mapToInt(day -> day.entries().size()).sum())
                .isEqualTo(events);
    }

    private List<HotlineMonthEvent> decide(HotlineMonth month, HotlineCommand command, Instant at) {
        HotlineContext context = new HotlineContext(
                SmallCounty.U_HOTLINE, OPERATOR, at, COUNTY.policies().at(at), COUNTY.directory());
        try {
            return HotlineRules.decide(month, command, context);
        } catch (HotlineRefused no) {
            refusals.add(no.reason());
            return List.of();
        }
    }

    /** Few days and few figures, so that they meet. */
    private static HotlineCommand command(RandomGenerator random) {
        LocalDate day = MONTH.atDay(1 + random.nextInt(12));
        Calls calls = new Calls(100, 90 + random.nextInt(5), 80);
        return random.nextBoolean() ? new EnterDay(day, calls) : new CorrectDay(day, calls, GROUND);
    }

    private static Instant at(RandomGenerator random) {
        return WorkCalendar.startOf(MONTH.atDay(8 + random.nextInt(12)));
    }
}
