package org.lianshou.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.policy.Enacting.ACT;
import static org.lianshou.command.policy.Enacting.BOOK;
import static org.lianshou.command.policy.Enacting.TODAY;
import static org.lianshou.command.policy.Enacting.TOMORROW;
import static org.lianshou.command.policy.Enacting.YEAR;
import static org.lianshou.command.policy.Enacting.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.policy.PolicyCommand.CorrectCalendar;
import org.lianshou.command.policy.PolicyCommand.Enact;
import org.lianshou.command.policy.PolicyCommand.End;
import org.lianshou.command.policy.PolicyCommand.LoadCalendar;
import org.lianshou.command.policy.PolicyCommand.Revoke;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.CalendarDay.Kind;
import org.lianshou.policy.CalendarFile;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.Figure;
import org.lianshou.policy.PolicyBookEvent.CalendarCorrected;
import org.lianshou.policy.PolicyBookEvent.CalendarLoaded;
import org.lianshou.policy.PolicyBookEvent.PolicyEnacted;
import org.lianshou.policy.PolicyBookEvent.PolicyEnded;
import org.lianshou.policy.PolicyBookEvent.PolicyRevoked;
import org.lianshou.policy.PolicyFile;
import org.lianshou.policy.PolicyLayer;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;

class PolicyBookRulesTest {
    private static final PolicyVersion OF_V1 = new PolicyVersion("v1-2026.1");
    private static final PolicyVersion OF_T1 = new PolicyVersion("t1-2026.1");
    private static final PolicyVersion COUNTYS = new PolicyVersion("test-2026.2");
    private static final Figure SOONER = new Figure("return.within", "4 hour", "本村试行");
    private static final CalendarPaper.Day NEW_YEAR = new CalendarPaper.Day("元旦", LocalDate.of(2027, 1, 1), true);

    @Test
    void an_areas_figures_hold_from_their_day_on() {
        AreaPath v1 = new AreaPath(List.of(SmallCounty.COUNTY, SmallCounty.T1, SmallCounty.V1));
        PolicyLayer policy =
                new PolicyLayer(OF_V1, "柳村试行", v1, TOMORROW, null, List.of(SOONER), List.of(), List.of(), null);
        book().when(ofV1(TOMORROW)).then(new PolicyEnacted(BOOK, ACT, policy));

        Rules rules = book().after(ofV1(TOMORROW)).stands().rules(null);
        assertThat(rules.policies().at(noon(TOMORROW), v1).version()).hasToString("test-2026.2+t1-2026.1+v1-2026.1");
        assertThat(rules.policies().at(noon(TODAY), v1).version()).hasToString("test-2026.2+t1-2026.1");
    }

    @Test
    void what_was_in_force_today_stays_what_it_was() {
        book().when(ofV1(TODAY)).thenRefused(PolicyRefusal.NOT_BEFORE_TOMORROW, "2026-11-10");
        book().when(end(OF_T1, TODAY)).thenRefused(PolicyRefusal.NOT_BEFORE_TOMORROW, "2026-11-10");
        book().when(revoke(OF_T1)).thenRefused(PolicyRefusal.ALREADY_IN_FORCE, "t1-2026.1");
        book().after(ofV1(TOMORROW)).when(revoke(OF_V1)).then(new PolicyRevoked(BOOK, ACT, OF_V1, "另行研究"));
    }

    @Test
    void a_name_is_spent_once_also_by_what_never_came_into_force() {
        book().when(enact(COUNTYS, null, TOMORROW, SOONER)).thenRefused(PolicyRefusal.VERSION_TAKEN, "test-2026.2");
        book().after(ofV1(TOMORROW))
                .after(revoke(OF_V1))
                .when(ofV1(TOMORROW))
                .thenRefused(PolicyRefusal.VERSION_TAKEN, "v1-2026.1");
    }

    @Test
    void an_area_must_be_there() {
        book().when(enact(OF_V1, new AreaId("x"), TOMORROW, SOONER)).thenRefused(PolicyRefusal.UNKNOWN_AREA, "x");
        book().when(enact(OF_V1, SmallCounty.G0, TOMORROW, SOONER)).thenRefused(PolicyRefusal.UNKNOWN_AREA, "g0");
    }

    @Test
    void policies_must_go_together() {
        book().when(enact(new PolicyVersion("test-2027.1"), null, TOMORROW, SOONER))
                .thenRefused(PolicyRefusal.POLICIES_MISFIT, "test-2027.1 lacks the figure");
        book().after(end(OF_T1, TOMORROW.plusDays(7)))
                .when(enact(new PolicyVersion("t1-2027.1"), SmallCounty.T1, TOMORROW.plusDays(9), SOONER))
                .thenRefused(PolicyRefusal.POLICIES_MISFIT, "t1-2027.1 begins on");
    }

    @Test
    void an_areas_figures_end_and_the_countys_do_not() {
        book().when(end(OF_T1, TOMORROW)).then(new PolicyEnded(BOOK, ACT, OF_T1, TOMORROW, "试行期满"));
        Rules rules = book().after(end(OF_T1, TOMORROW)).stands().rules(null);
        AreaPath t1 = new AreaPath(List.of(SmallCounty.COUNTY, SmallCounty.T1));
        assertThat(rules.policies().at(noon(TODAY), t1).version()).hasToString("test-2026.2+t1-2026.1");
        assertThat(rules.policies().at(noon(TOMORROW), t1).version()).hasToString("test-2026.2");

        book().when(end(COUNTYS, TOMORROW)).thenRefused(PolicyRefusal.COUNTY_NEVER_ENDS, "test-2026.2");
        book().when(end(OF_V1, TOMORROW)).thenRefused(PolicyRefusal.UNKNOWN_POLICY, "v1-2026.1");
        book().after(end(OF_T1, TOMORROW))
                .when(end(OF_T1, TOMORROW))
                .thenRefused(PolicyRefusal.ALREADY_ENDED, "t1-2026.1");
        book().after(enact(new PolicyVersion("t1-2027.1"), SmallCounty.T1, TOMORROW, SOONER))
                .when(end(OF_T1, TOMORROW.plusDays(1)))
                .thenRefused(PolicyRefusal.ALREADY_ENDED, "t1-2026.1");
    }

    @Test
    void a_year_is_loaded_and_its_days_are_known() {
        book().when(load(2027, NEW_YEAR))
                .then(new CalendarLoaded(
                        BOOK, ACT, new CalendarPaper(2027, null, List.of("国办发明电"), List.of(NEW_YEAR))));

        assertThat(book().stands().rules(null).calendar().on(NEW_YEAR.date()).kind())
                .isEqualTo(Kind.NOT_LOADED);
        Rules rules = book().after(load(2027, NEW_YEAR)).stands().rules(null);
        assertThat(rules.calendar().on(NEW_YEAR.date()).kind()).isEqualTo(Kind.HOLIDAY);
        assertThat(rules.calendar().version()).isEqualTo("china-2026-2027");
    }

    @Test
    void a_year_is_loaded_once_and_corrected_with_a_reason() {
        CalendarPaper.Day sunday = new CalendarPaper.Day("元旦", LocalDate.of(2027, 1, 3), false);
        Enacting loaded = book().after(load(2027, NEW_YEAR));
        CalendarPaper better = new CalendarPaper(2027, null, List.of("国办发明电"), List.of(NEW_YEAR, sunday));

        loaded.when(load(2027, NEW_YEAR)).thenRefused(PolicyRefusal.YEAR_LOADED, "2027");
        loaded.when(correct(2027, NEW_YEAR, sunday)).then(new CalendarCorrected(BOOK, ACT, better, "国务院调整"));
        Rules rules = loaded.after(correct(2027, NEW_YEAR, sunday)).stands().rules(null);
        assertThat(rules.calendar().on(sunday.date()).kind()).isEqualTo(Kind.SHIFTED_WORKING_DAY);
        assertThat(rules.calendar().version()).as("is another").isEqualTo("china-2026-2027-c1");

        loaded.when(correct(2027, NEW_YEAR)).thenRefused(PolicyRefusal.SAME_PAPER, "2027");
        book().when(correct(2027, NEW_YEAR)).thenRefused(PolicyRefusal.YEAR_NOT_LOADED, "2027");
        loaded.when(new CorrectCalendar(2026, new CorrectCalendar.Correcting(file(2027, NEW_YEAR), "误")))
                .thenRefused(PolicyRefusal.OTHER_YEAR, "2027");
    }

    /** Papers reach back into December. */
    @Test
    void a_paper_contradicts_no_other() {
        LocalDate saturday = LocalDate.of(2026, 12, 26);
        CalendarPaper ours =
                new CalendarPaper(2026, null, YEAR.papers(), List.of(new CalendarPaper.Day("元旦", saturday, false)));
        book().given(new CalendarCorrected(BOOK, ACT, ours, "更正"))
                .when(load(2027, new CalendarPaper.Day("元旦", saturday, true)))
                .thenRefused(PolicyRefusal.DAY_CONTRADICTED, "2026-12-26");
    }

    @Test
    void every_refusal_has_its_story_in_both_languages() throws IOException {
        String stories =
                Files.readString(Path.of("src/test/java/org/lianshou/command/policy/PolicyBookRulesTest.java"));
        assertThat(Arrays.stream(PolicyRefusal.values())
                        .filter(refusal -> !stories.contains("PolicyRefusal." + refusal + ",")))
                .as("refusals that no story tells")
                .isEmpty();
        assertThat(PolicyRefusal.values()).allSatisfy(refusal -> {
            assertThat(refusal.chinese()).isNotBlank();
            assertThat(refusal.english()).isNotBlank();
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        });
    }

    private static PolicyCommand ofV1(LocalDate from) {
        return enact(OF_V1, SmallCounty.V1, from, SOONER);
    }

    private static PolicyCommand enact(PolicyVersion name, @Nullable AreaId area, LocalDate from, Figure figure) {
        boolean county = area == null;
        return new Enact(new PolicyFile(
                name,
                "柳村试行",
                area,
                from,
                null,
                null,
                List.of(figure),
                county ? List.of() : null,
                county ? List.of() : null,
                null));
    }

    private static PolicyCommand end(PolicyVersion name, LocalDate until) {
        return new End(name, new End.Ending(until, "试行期满"));
    }

    private static PolicyCommand revoke(PolicyVersion name) {
        return new Revoke(name, new Revoke.Revoking("另行研究"));
    }

    private static PolicyCommand load(int year, CalendarPaper.Day... days) {
        return new LoadCalendar(file(year, days));
    }

    private static PolicyCommand correct(int year, CalendarPaper.Day... days) {
        return new CorrectCalendar(year, new CorrectCalendar.Correcting(file(year, days), "国务院调整"));
    }

    private static CalendarFile file(int year, CalendarPaper.Day... days) {
        return new CalendarFile(year, null, List.of("国办发明电"), List.of(days));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(WorkCalendar.ZONE).toInstant();
    }
}
