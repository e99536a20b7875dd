package org.lianshou.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.CalendarDay;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

class ReferenceDataTest {
    private static final String COUNTY = "county.json";
    private static final String POLICY = "policy/county-2026.1.json";
    private static final String CALENDAR = "calendar/china-2026.json";
    private static final String AREA = "policy/330521001-2026.1.json";
    private static final String AREAS_FIGURES = """
            {
              "version": "330521001-2026.1",
              "name": "武康街道规则（2026 年第 1 版）",
              "area": "330521001",
              "effectiveFrom": "2026-03-01",
              "about": [],
              "figures": [{"key": "return.within", "value": "4 hour", "source": "本街道做法：四小时内退单"}]
            }
            """;
    /** Not the State Council's, but of its form. */
    private static final String NEXT_YEAR = """
            {
              "$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
              "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2027.json",
              "year": 2027,
              "papers": ["https://www.gov.cn/made-up-for-a-test"],
              "days": [
                {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
                {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                {"name": "元旦", "date": "2027-01-03", "isOffDay": false}
              ]
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheDemo() throws IOException {
        ReferenceFiles demo = ReferenceFiles.builtIn();
        Files.createDirectories(folder.resolve("policy"));
        Files.createDirectories(folder.resolve("calendar"));
        Files.write(folder.resolve(COUNTY), demo.county().bytes());
        Files.write(folder.resolve(POLICY), demo.policies().getFirst().bytes());
        for (int n = 0; n < 4; n++) {
            Files.write(
                    folder.resolve("calendar/china-" + (2023 + n) + ".json"),
                    demo.calendar().get(n).bytes());
        }
    }

    @Test
    void a_folder_holds_a_county() {
        ReferenceData data = ReferenceData.load(folder);

        assertThat(data.directory().version())
                .isEqualTo(ReferenceData.demo().directory().version());
        assertThat(inForce(data, "2026-11-01T00:00:00Z")).isEqualTo("county-2026.1");
    }

    @Test
    void the_policy_in_force_changes_at_midnight_in_shanghai() throws IOException {
        String next = Files.readString(folder.resolve(POLICY))
                .replace("\"version\": \"county-2026.1\"", "\"version\": \"county-2026.2\"")
                .replace("2026-01-01", "2026-07-01");
        Files.writeString(folder.resolve("policy/county-2026.2.json"), next);

        ReferenceData data = ReferenceData.load(folder);

        assertThat(inForce(data, "2024-05-01T00:00:00Z")).isEqualTo("county-2026.1");
        assertThat(inForce(data, "2026-06-30T15:59:59.999999Z")).isEqualTo("county-2026.1");
        assertThat(inForce(data, "2026-06-30T16:00:00Z")).isEqualTo("county-2026.2");
        PolicyVersion later = new PolicyVersion("county-2026.2");
        assertThat(data.policies().version(later).version()).isEqualTo(later);
        assertThatThrownBy(() -> data.policies().version(new PolicyVersion("county-2026.3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("county-2026.3");
    }

    @Test
    void two_policies_of_one_version_are_refused() throws IOException {
        Files.copy(folder.resolve(POLICY), folder.resolve("policy/copy.json"));

        assertRefused("county-2026.1.json: another policy has this version");
    }

    @Test
    void an_area_changes_some_figures_from_its_day_on() throws IOException {
        Files.writeString(folder.resolve(AREA), AREAS_FIGURES);

        ReferenceData data = ReferenceData.load(folder);

        Policy there = in(data, "330521001001", "2026-03-01T00:00:00Z");
        assertThat(there.version()).hasToString("county-2026.1+330521001-2026.1");
        assertThat(there.returnWithin()).hasToString("4 hour");
        assertThat(in(data, "330521001001", "2026-02-28T00:00:00Z").version()).hasToString("county-2026.1");
        assertThat(in(data, "330521002", "2026-03-01T00:00:00Z").version()).hasToString("county-2026.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "area": "330521001"|"area": "330521999"|330521001-2026.1.json: no area 330521999
            "about": []|"about": [], "waivers": [{"step": "discussion", "ground": "g", "name": "n", "kinds": [], "imports": false, "source": "s"}]|330521001-2026.1.json: waivers are the county's alone
            return.within|return.without|330521001-2026.1.json: figures.return.without is read by nothing
            return.within", "value": "4 hour"|notice.period", "value": "5 working-day"|330521001-2026.1.json: figures.notice.period.value reads like '5 calendar-day'
            "4 hour"|"half a day"|330521001-2026.1.json: figures.return.within.value reads like '5 working-day'
            "version": "330521001-2026.1"|"version": "a+b"|330521001-2026.1.json: version names one file
            return.within", "value": "4 hour"|rates.response-weight", "value": "100"|policy: policy 330521001-2026.1: policy county-2026.1+330521001-2026.1 lacks the figure rates.resolution-weight
            """)
    void an_areas_mistake_names_its_file_and_field(String right, String wrong, String message) throws IOException {
        assertThat(AREAS_FIGURES).contains(right);
        Files.writeString(folder.resolve(AREA), AREAS_FIGURES.replace(right, wrong));

        assertRefused(message);
    }

    @Test
    void a_gap_between_versions_is_refused() throws IOException {
        String text = Files.readString(folder.resolve(POLICY));
        Files.writeString(
                folder.resolve(POLICY),
                text.replace(
                        "\"effectiveFrom\": \"2026-01-01\",",
                        "\"effectiveFrom\": \"2026-01-01\", \"effectiveUntil\": \"2026-06-01\","));
        Files.writeString(
                folder.resolve("policy/county-2026.2.json"),
                text.replace("\"county-2026.1\"", "\"county-2026.2\"").replace("2026-01-01", "2026-07-01"));

        assertRefused("policy county-2026.1 ends on 2026-06-01, but county-2026.2 begins on 2026-07-01");
    }

    @Test
    void a_next_year_is_one_file_more() throws IOException {
        LocalDate before = LocalDate.of(2026, 12, 31);
        CalendarDay provisional = ReferenceData.load(folder).calendar().on(before);
        Files.writeString(folder.resolve("calendar/2027.json"), NEXT_YEAR);

        WorkCalendar calendar = ReferenceData.load(folder).calendar();

        assertThat(provisional).isEqualTo(new CalendarDay(before, CalendarDay.Kind.WORKING_DAY, null, true));
        assertThat(calendar.on(before)).isEqualTo(new CalendarDay(before, CalendarDay.Kind.HOLIDAY, "元旦", false));
        assertThat(calendar.on(LocalDate.of(2027, 1, 4)).kind()).isEqualTo(CalendarDay.Kind.WORKING_DAY);
        assertThat(calendar.version()).isEqualTo("china-2023-2027");
    }

    @Test
    void a_years_paper_is_taken_as_it_was_published() throws IOException {
        Path published = publishedCalendars();
        assumeTrue(Files.isDirectory(published), () -> "skipped: no published calendars in " + published);
        Files.copy(published.resolve("2026.json"), folder.resolve(CALENDAR), StandardCopyOption.REPLACE_EXISTING);

        WorkCalendar calendar = ReferenceData.load(folder).calendar();

        assertThat(LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                .allSatisfy(day -> assertThat(calendar.on(day))
                        .isEqualTo(ReferenceData.demo().calendar().on(day)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "year": 2027|"year": 2026|days[1] (2027-01-01) lies neither in 2026 nor just before
            "year": 2027,||year is required
            "year": 2027|"year": 1927|year is required, from 2000 to 2100
            2026-12-31|2026-11-30|days[0] (2026-11-30) lies neither in 2027 nor just before
            2026-12-31|2028-01-01|days[0] (2028-01-01) lies neither in 2027 nor just before
            2027-01-03|2027-01-01|days[2] (2027-01-01) is there twice
            2027-01-03|2027-01-04|days[2] (2027-01-04) is worked, but is no day of a weekend
            "date": "2026-12-31", "isOffDay": true|"date": "2026-12-05", "isOffDay": "yes"|days[0].isOffDay is required to be true or false
            "name": "元旦", "date": "2026-12-31"|"name": " ", "date": "2026-12-31"|days[0] (2026-12-31).name is required
            "papers": ["https://www.gov.cn/made-up-for-a-test"]|"papers": []|papers names no paper
            """)
    void a_paper_that_cant_be_right_is_refused(String right, String wrong, String message) throws IOException {
        assertThat(NEXT_YEAR).contains(right);
        Files.writeString(folder.resolve("calendar/2027.json"), NEXT_YEAR.replace(right, wrong == null ? "" : wrong));

        assertRefused("2027.json: " + message);
    }

    @Test
    void two_papers_of_one_year_are_refused() throws IOException {
        Files.copy(folder.resolve(CALENDAR), folder.resolve("calendar/again.json"));

        assertRefused("china-2026.json: another paper is of the year 2026");
    }

    @Test
    void two_papers_that_contradict_each_other_are_refused() throws IOException {
        String off = NEXT_YEAR.replace("2026-12-31", "2026-12-26");
        Files.writeString(folder.resolve("calendar/z-2027.json"), off);
        String text = Files.readString(folder.resolve(CALENDAR));
        Files.writeString(
                folder.resolve(CALENDAR),
                text.replace(
                        "\"days\": [",
                        "\"days\": [{\"date\": \"2026-12-26\", \"name\": \"元旦\", \"isOffDay\": false},"));

        assertRefused("z-2027.json: another paper says otherwise of 2026-12-26");
    }

    @Test
    void a_year_that_is_missing_shows_in_the_name_and_is_not_loaded() throws IOException {
        Files.delete(folder.resolve("calendar/china-2025.json"));

        WorkCalendar calendar = ReferenceData.load(folder).calendar();

        assertThat(calendar.version()).isEqualTo("china-2023-2024.2026");
        assertThat(calendar.on(LocalDate.of(2025, 3, 3)).isLoaded()).isFalse();
        assertThat(calendar.endOfLoaded(LocalDate.of(2024, 3, 3))).isEqualTo("2025-01-01");
    }

    @Test
    void a_missing_calendar_is_refused() throws IOException {
        for (int year = 2023; year <= 2026; year++) {
            Files.delete(folder.resolve("calendar/china-" + year + ".json"));
        }

        assertRefused("calendar: holds no year of the calendar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            county.json|"focus": false}|"focus": false, "hue": "red"}|county.json: categories[5].hue is not known here
            county.json|"role": "auditor"|"role": "king"|grants[0].role must be one of operator, grid-head
            county.json|"unit": "u-hotline"|"unit": "u-nowhere"|county.json: people: operator belongs to no known unit, u-nowhere
            county.json|"parent": "330521001"}|"parent": "330521009"}|county.json: no area 330521009
            county.json|"level": "township"|"level": "grid"|county.json: areas: 330521001001 (VILLAGE) can't lie in 330521001
            county.json|"level": "township", "parent": "330521"|"level": "township"|county.json: areas need one without a parent
            county.json|"id": "worker-2"|"id": "worker"|county.json: Duplicate key worker
            county.json|"people": [|"persons": [|county.json: persons is not known here
            policy/county-2026.1.json|return.within|return.wihtin|county-2026.1.json: figures.return.wihtin is read by nothing
            policy/county-2026.1.json|"sign-for.within", "value": "1 working-day"|"sign-for.within", "value": "1 workday"|county-2026.1.json: figures.sign-for.within.value reads like '5 working-day'
            policy/county-2026.1.json|"rework.escalates-at", "value": "2"|"rework.escalates-at", "value": "two"|county-2026.1.json: figures.rework.escalates-at.value is a whole number
            policy/county-2026.1.json|"value": "2"|"value": 2|].value is required to be text
            policy/county-2026.1.json|"more than 1/2"|"half"|county-2026.1.json: figures.assembly.adults.value reads like 'more than 1/2' or 'at least 2/3'
            policy/county-2026.1.json|{"key": "tolerance", "value": "1 working-day", "source": "自定默认，无外部依据；逾期超过此期间即提级"},||policy: policy county-2026.1: policy county-2026.1 lacks the figure tolerance
            policy/county-2026.1.json|"key": "tolerance"|"key": "return.within"|policy county-2026.1 has the figure return.within twice
            policy/county-2026.1.json|"effectiveFrom": "2026-01-01",|"effectiveFrom": "2026-01-01", "effectiveUntil": "2027-01-01",|policy county-2026.1 ends on 2027-01-01, and none follows it
            policy/county-2026.1.json|"3 calendar-day", "source": "自定默认，无外部依据"}|"3 calendar-day", "source": " "}|figures.late-entry.within.source is required
            policy/county-2026.1.json|"effectiveFrom": "2026-01-01",||county-2026.1.json: effectiveFrom is required
            calendar/china-2026.json|"2026-02-14"|"2026-02-30"|china-2026.json: days[4].date is required to be a day
            calendar/china-2026.json|"days": [|"days" [|china-2026.json: body can't be read as JSON at line
            """)
    void a_mistake_names_its_file_and_field(String file, String right, String wrong, String message)
            throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(right);
        Files.writeString(folder.resolve(file), text.replace(right, wrong == null ? "" : wrong));

        assertRefused(message);
    }

    private static String inForce(ReferenceData data, String at) {
        return data.policies().at(Instant.parse(at)).version().value();
    }

    private static Policy in(ReferenceData data, String area, String at) {
        return data.policies().at(Instant.parse(at), data.directory().path(new AreaId(area)));
    }

    static Path publishedCalendars() {
        String given = System.getenv("LIANSHOU_TEST_DATA");
        return Path.of(Objects.requireNonNullElse(given, "../../../shared/data"))
                .resolve("calendar");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ReferenceData.load(folder))
                .isInstanceOf(BadReferenceData.class)
                .hasMessageContaining(message);
    }
}
