package org.lianshou.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.hotline.HotlineCommand.CorrectDay;
import org.lianshou.command.hotline.HotlineCommand.EnterDay;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.DayFigures.Entry;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.hotline.HotlineMonthEvent;
import org.lianshou.hotline.HotlineMonthEvent.DayCorrected;
import org.lianshou.hotline.HotlineMonthEvent.DayEntered;
import org.lianshou.hotline.Standard;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Ground;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;

/** 热线话务: a day's figures are entered once it is over, corrected on a ground, and held to the policy of the day. */
class HotlineRulesTest {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final UnitId HOTLINE = SmallCounty.U_HOTLINE;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

    /** Midnight in Asia/Shanghai, when the Sunday is over. */
    private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");

    private static final Actor OPERATOR = new Actor(new PersonId("operator"), Role.OPERATOR, HOTLINE);
    private static final Policy POLICY = COUNTY.policies().at(MONDAY);
    private static final Standard STANDARD = new Standard(POLICY.version(), 95, "15 second");
    private static final Act ACT = new Act(OPERATOR, MONDAY, false, POLICY.version());
    private static final Calls CALLS = new Calls(1_000, 960, 900);
    private static final Calls RECOUNTED = new Calls(1_010, 960, 900);
    private static final Ground GROUND = new Ground("recount", "交换机少计十次呼入");

    private final HotlineMonth nothing = HotlineMonth.of(HOTLINE, YearMonth.of(2026, 3));
    private final HotlineMonth entered = after(nothing, new EnterDay(SUNDAY, CALLS));

    @Test
    void aDayIsEnteredWithWhatItIsHeldTo() {
        assertThat(decide(nothing, new EnterDay(SUNDAY, CALLS)))
                .containsExactly(new DayEntered(HOTLINE, SmallCounty.COUNTY, ACT, SUNDAY, CALLS, STANDARD));
        assertThat(entered.on(SUNDAY).orElseThrow().last()).isEqualTo(new Entry(CALLS, STANDARD, ACT, null));
        assertThat(CALLS.abandoned()).isEqualTo(40);
    }

    @Test
    void theSameFiguresAgainChangeNothing() {
        assertThat(decide(entered, new EnterDay(SUNDAY, CALLS))).isEmpty();
        assertThat(decide(entered, new CorrectDay(SUNDAY, CALLS, GROUND))).isEmpty();
    }

    @Test
    void otherFiguresTakeTheirPlaceOnAGroundAndThoseBeforeStay() {
        refused(entered, new EnterDay(SUNDAY, RECOUNTED), HotlineRefusal.ALREADY_ENTERED);
        CorrectDay correct = new CorrectDay(SUNDAY, RECOUNTED, GROUND);
        assertThat(decide(entered, correct))
                .containsExactly(
                        new DayCorrected(HOTLINE, SmallCounty.COUNTY, ACT, SUNDAY, RECOUNTED, STANDARD, GROUND));
        HotlineMonth corrected = after(entered, correct);
        assertThat(corrected.on(SUNDAY).orElseThrow().entries())
                .containsExactly(new Entry(CALLS, STANDARD, ACT, null), new Entry(RECOUNTED, STANDARD, ACT, GROUND));
        refused(nothing, correct, HotlineRefusal.NOT_ENTERED);
    }

    @Test
    void aDayHasFiguresWhenItIsOver() {
        EnterDay sunday = new EnterDay(SUNDAY, CALLS);
        refused(nothing, sunday, context(HOTLINE, OPERATOR, MONDAY.minusMillis(1)), HotlineRefusal.DAY_NOT_OVER);
        refused(nothing, new EnterDay(SUNDAY.plusDays(1), CALLS), HotlineRefusal.DAY_NOT_OVER);
        refused(nothing, new EnterDay(SUNDAY.plusYears(1), CALLS), HotlineRefusal.DAY_NOT_OVER);
        refused(nothing, new EnterDay(LocalDate.MAX, CALLS), HotlineRefusal.DAY_NOT_OVER);
        assertThatThrownBy(() -> new EnterDay(LocalDate.of(202, 3, 1), CALLS))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("day"));
    }

    @Test
    void onlyAHotlinesOwnPeopleEnterItsFigures() {
        EnterDay sunday = new EnterDay(SUNDAY, CALLS);
        refused(nothing, sunday, context(new UnitId("u-moon"), OPERATOR, MONDAY), HotlineRefusal.UNKNOWN_UNIT);
        refused(nothing, sunday, context(SmallCounty.U_WATER, OPERATOR, MONDAY), HotlineRefusal.NOT_A_HOTLINE);
        Actor other = new Actor(new PersonId("operator-9"), Role.OPERATOR, SmallCounty.U_COUNTY);
        refused(nothing, sunday, context(HOTLINE, other, MONDAY), HotlineRefusal.ANOTHERS_HOTLINE);
        Actor imports = new Actor(new PersonId("admin"), Role.SYSTEM, null);
        assertThat(HotlineRules.decide(nothing, sunday, context(HOTLINE, imports, MONDAY)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 950, 0, true",
        "1000, 949, 949, false",
        "1, 0, 0, false",
        "0, 0, 0, true",
        "19, 18, 18, false",
        "20, 19, 0, true",
        "1000000, 949999, 0, false"
    })
    void theStandardIsComparedWithoutRounding(int offered, int connected, int timely, boolean met) {
        assertThat(STANDARD.isMetBy(new Calls(offered, connected, timely))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, offered, range",
        "1, -1, 0, connected, range",
        "1, 1, -1, timely, range",
        "1000001, 0, 0, offered, range",
        "10, 11, 0, connected, more-than-offered",
        "10, 9, 10, timely, more-than-connected"
    })
    void whatCannotBeCountedIsRefusedByField(int offered, int connected, int timely, String field, String code) {
        assertThatThrownBy(() -> new Calls(offered, connected, timely))
                .isInstanceOfSatisfying(InvalidInput.class, no -> {
                    assertThat(no.field()).isEqualTo(field);
                    assertThat(no.code()).isEqualTo(code);
                });
    }

    @Test
    void aDayIsHeldToTheFiguresThatWereInForceOnIt() {
        Policy stricter = SmallCounty.answering(97, "10 second").policies().at(MONDAY);
        HotlineContext context = new HotlineContext(HOTLINE, OPERATOR, MONDAY, stricter, COUNTY.directory());
        HotlineMonthEvent event = HotlineRules.decide(nothing, new EnterDay(SUNDAY, CALLS), context)
                .getFirst();
        assertThat(event.standard()).isEqualTo(new Standard(stricter.version(), 97, "10 second"));
        assertThat(event.standard().isMetBy(CALLS)).isFalse();
        assertThat(event.act().policy()).isEqualTo(stricter.version());
    }

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        assertThat(Arrays.asList(HotlineRefusal.values())).allSatisfy(refusal -> {
            assertThat(refusal.chinese()).isNotBlank();
            assertThat(refusal.english()).isNotBlank();
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(refusal.namesNothing()).isEqualTo(refusal == HotlineRefusal.UNKNOWN_UNIT);
        });
    }

    private static HotlineMonth after(HotlineMonth month, HotlineCommand command) {
        HotlineMonth next = month;
        for (HotlineMonthEvent event : decide(month, command)) {
            next = next.evolve(event);
        }
        return next;
    }

    private static List<HotlineMonthEvent> decide(HotlineMonth month, HotlineCommand command) {
        return HotlineRules.decide(month, command, context(HOTLINE, OPERATOR, MONDAY));
    }

    private static void refused(HotlineMonth month, HotlineCommand command, HotlineRefusal reason) {
        refused(month, command, context(HOTLINE, OPERATOR, MONDAY), reason);
    }

    private static void refused(
            HotlineMonth month, HotlineCommand command, HotlineContext context, HotlineRefusal reason) {
        HotlineRefused no =
                catchThrowableOfType(HotlineRefused.class, () -> HotlineRules.decide(month, command, context));
        assertThat(no).as("%s is refused", reason).isNotNull();
        assertThat(no.reason()).isEqualTo(reason);
    }

    private static HotlineContext context(UnitId unit, Actor actor, Instant at) {
        return new HotlineContext(unit, actor, at, POLICY, COUNTY.directory());
    }
}
