package org.lianshou.command.supervision;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.History;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.Policy;
import org.lianshou.policy.RateWeights;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Lived;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RiskAnalysis;

/** Whatever random lives issues have had and in whichever order they are counted: the same lives, the same lists and bytes. */
class CountingTest {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final List<Lived> LIVES =
            History.many(1, 300).map(CountingTest::lived).toList();
    private static final Instant AS_OF = middle();
    private static final Period MONTH = Period.of(Cadence.MONTHLY, WorkCalendar.day(AS_OF));
    private static final Pin PIN = new Pin(4_711, AS_OF);
    private static final Policy POLICY = COUNTY.policies().at(AS_OF);

    @Test
    void theSameLivesMakeTheSameListsAndBytesInWhateverOrderTheyAreCounted() {
        List<Object> first = counted(LIVES);
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            List<Lived> shuffled = new ArrayList<>(LIVES);
            Collections.shuffle(shuffled, random);
            assertThat(counted(shuffled)).isEqualTo(first);
        }
    }

    @Test
    void listsAreBoundedAndCountAllTheSame() {
        Bulletin bulletin = bulletin(LIVES);
        assertThat(bulletin.counts().getFirst().value()).isPositive();
        assertThat(bulletin.units()).hasSizeLessThanOrEqualTo(Bulletin.MOST_UNITS);
        assertThat(bulletin.rates()).allSatisfy(rate -> {
            assertThat(rate.missed()).hasSizeLessThanOrEqualTo(Bulletin.Rate.MOST_MISSED);
            assertThat(rate.met()).isLessThanOrEqualTo(rate.of());
        });
        Reminders reminders = new Reminders(AS_OF, MONTH.end());
        LIVES.forEach(lived -> reminders.take(lived.issue()));
        assertThat(reminders.all())
                .isNotEmpty()
                .allSatisfy(reminder -> assertThat(reminder.matters())
                        .hasSize(Math.min(Reminder.MOST, reminder.late() + reminder.due())));
        Prominence prominence = new Prominence(AS_OF);
        LIVES.forEach(lived -> prominence.take(lived.issue()));
        assertThat(prominence.candidates()).hasSize(Prominent.MOST);
        Register register = new Register();
        LIVES.forEach(lived -> register.take(lived.issue()));
        RiskAnalysis analysis = register.analysis(PIN, "平稳");
        assertThat(analysis.register()).hasSize(Math.min(RiskAnalysis.MOST, analysis.open()));
    }

    @Test
    void everyFigureIsMadeOfIssuesAndEachRestsOnAnEventOfItsOwn() {
        MonthCount count = new MonthCount(MONTH, AS_OF, COUNTY.calendar());
        LIVES.forEach(lived -> count.take(lived, POLICY));
        Map<IssueId, Lived> byIssue =
                LIVES.stream().collect(toMap(lived -> lived.issue().id(), Function.identity()));
        count.counts().forEach(one -> assertThat(count.hits(one.key())).hasSize(one.value()));
        count.rates().forEach(rate -> {
            assertThat(count.hits(rate.key())).hasSize(rate.of());
            assertThat(count.hits(rate.key()).stream().filter(MonthCount.Hit::met))
                    .hasSize(rate.met());
        });
        assertThat(count.hits("completed"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(Objects.requireNonNull(byIssue.get(hit.issue()))
                                .events()
                                .get(Math.toIntExact(hit.rests())))
                        .isInstanceOf(IssueCompleted.class));
        assertThat(count.hits("no such figure")).isEmpty();
    }

    @Test
    void theTextSaysWhatItIsCountedAsOfAndHow() {
        Bulletin bulletin = bulletin(LIVES);
        assertThat(bulletin.text())
                .startsWith("安和县 通报 " + MONTH.from())
                .contains("统计至日志位置 4711")
                .contains("综合得分：");
        bulletin.counts().forEach(one -> assertThat(bulletin.text()).contains(one.how()));
        bulletin.rates().forEach(one -> assertThat(bulletin.text()).contains(one.how()));
    }

    @Test
    void aVillageWithNothingOpenIsGreenAndTheWorstCriterionThatIsMetCounts() {
        assertThat(new ColourRule(AS_OF).assessment(MONTH, PIN, POLICY).colour())
                .isEqualTo(Colour.GREEN);
        ColourRule rule = new ColourRule(AS_OF);
        LIVES.forEach(lived -> rule.take(lived.issue(), lived.position()));
        var assessment = rule.assessment(MONTH, PIN, POLICY);
        assertThat(assessment.colour()).isEqualTo(Colour.RED);
        assertThat(assessment.rule()).isEqualTo(POLICY.version());
        assertThat(assessment.findings())
                .allSatisfy(finding ->
                        assertThat(finding.rests()).hasSize(Math.min(finding.found(), Assessment.Finding.MOST)));
    }

    private static List<Object> counted(List<Lived> lives) {
        Reminders reminders = new Reminders(AS_OF, MONTH.end());
        Prominence prominence = new Prominence(AS_OF);
        ColourRule colour = new ColourRule(AS_OF);
        Register register = new Register();
        for (Lived lived : lives) {
            reminders.take(lived.issue());
            prominence.take(lived.issue());
            colour.take(lived.issue(), lived.position());
            register.take(lived.issue());
        }
        return List.of(
                reminders.all(),
                prominence.candidates(),
                colour.assessment(MONTH, PIN, POLICY),
                register.analysis(PIN, "平稳"),
                bulletin(lives));
    }

    private static Bulletin bulletin(List<Lived> lives) {
        MonthCount count = new MonthCount(MONTH, AS_OF, COUNTY.calendar());
        lives.forEach(lived -> count.take(lived, POLICY));
        return BulletinText.bulletin(1, "安和县", MONTH, PIN, count, new RateWeights(20, 40, 40), null);
    }

    private static Lived lived(History history) {
        List<IssueEvent> events = history.events();
        return new Lived(
                history.states().getLast(),
                events,
                LongStream.range(0, events.size()).boxed().toList(),
                history.seed());
    }

    /** Half of what happens to the middle one is behind us. */
    private static Instant middle() {
        List<Instant> ends = LIVES.stream()
                .map(lived -> lived.events().getLast().act().occurredAt())
                .sorted()
                .toList();
        return WorkCalendar.startOf(WorkCalendar.day(ends.get(ends.size() / 2)).plusDays(1));
    }
}
