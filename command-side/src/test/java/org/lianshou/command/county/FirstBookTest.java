package org.lianshou.command.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.county.CountyNode.FIRST_DAY;
import static org.lianshou.command.county.CountyNode.WRITTEN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.policy.PolicyCommand.CorrectCalendar;
import org.lianshou.command.policy.PolicyCommand.Enact;
import org.lianshou.command.policy.PolicyCommand.LoadCalendar;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.CalendarDay.Kind;
import org.lianshou.policy.CalendarFile;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.Figure;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.PolicyFile;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.reference.ReferenceData;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Policies and calendar come into the log once, from files, and from then on the log says what they are. */
@ExtendWith(OutputCaptureExtension.class)
class FirstBookTest {
    private static final AreaId TOWNSHIP = new AreaId("330521001");
    private static final CalendarPaper.Day NEW_YEAR = new CalendarPaper.Day("元旦", LocalDate.of(2027, 1, 1), true);
    private static final CalendarFile YEAR = new CalendarFile(2027, null, List.of("国办发明电"), List.of(NEW_YEAR));

    @TempDir
    private Path folder;

    private CountyNode node;

    @BeforeEach
    void open() {
        node = CountyNode.running(folder);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_was_written_down_is_what_the_log_tells() {
        Rules told = node.county().now();

        assertThat(told.version()).isEqualTo(node.book().version());
        assertThat(told.policies().layers()).isEqualTo(WRITTEN.policies().layers());
        assertThat(told.calendar().version()).isEqualTo(WRITTEN.calendar().version());
        LocalDate.of(2022, 12, 1)
                .datesUntil(LocalDate.of(2027, 2, 1))
                .forEach(day -> assertThat(told.calendar().on(day))
                        .isEqualTo(WRITTEN.calendar().on(day)));
    }

    @Test
    void a_second_start_changes_nothing() {
        PolicyBook before = node.book();

        node.firstBook();

        assertThat(node.book()).isEqualTo(before);
    }

    @Test
    void figures_come_into_force_while_it_runs_and_outlive_it() {
        Figure sooner = new Figure("return.within", "4 hour", "本镇试行");
        LocalDate tomorrow = FIRST_DAY.plusDays(1);
        node.ask(
                "county",
                new Enact(new PolicyFile(
                        new PolicyVersion("330521001-2026.1"),
                        "镇试行",
                        TOWNSHIP,
                        tomorrow,
                        null,
                        null,
                        List.of(sooner),
                        null,
                        null,
                        null)));

        assertThat(inForce(FIRST_DAY)).isEqualTo("county-2026.1");
        assertThat(inForce(tomorrow)).isEqualTo("county-2026.1+330521001-2026.1");
        node.restart();
        assertThat(inForce(tomorrow)).isEqualTo("county-2026.1+330521001-2026.1");
    }

    @Test
    void a_year_is_loaded_while_it_runs(CapturedOutput output) {
        assertThat(kind(NEW_YEAR.date())).isEqualTo(Kind.NOT_LOADED);
        node.dayBegins(LocalDate.of(2026, 12, 1));
        node.county().spread();
        assertThat(output).contains("Load the State Council's paper of 2027");

        node.ask("admin", new LoadCalendar(YEAR));

        assertThat(kind(NEW_YEAR.date())).isEqualTo(Kind.HOLIDAY);
        assertThat(node.county().now().calendar().version()).isEqualTo("china-2023-2027");
    }

    @Test
    void a_year_that_came_along_later_is_loaded_and_a_policy_is_not(@TempDir Path files, CapturedOutput output)
            throws IOException {
        write(files, "county.json", "demo-county.json");
        String policy = text("policy/county-2026.1.json");
        Files.writeString(
                Files.createDirectories(files.resolve("policy")).resolve("a.json"),
                policy.replace("\"county-2026.1\"", "\"county-2026.9\""));
        Files.createDirectories(files.resolve("calendar"));
        Files.writeString(files.resolve("calendar/china-2027.json"), """
                {"year": 2027, "papers": ["国办发明电"], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}""");

        node.firstBook(ReferenceData.load(files));
        node.county().spread();

        assertThat(kind(NEW_YEAR.date())).isEqualTo(Kind.HOLIDAY);
        assertThat(node.book().policies()).hasSize(1);
        assertThat(inForce(FIRST_DAY)).isEqualTo("county-2026.1");
        assertThat(output).contains("Policy county-2026.9 stands in a file and is not in force");
    }

    @Test
    void a_file_that_contradicts_what_was_corrected_is_left_out(@TempDir Path files, CapturedOutput output)
            throws IOException {
        LocalDate saturday = LocalDate.of(2026, 12, 26);
        List<CalendarPaper.Day> worked = List.of(new CalendarPaper.Day("元旦", saturday, false));
        node.ask(
                "county",
                new CorrectCalendar(
                        2026,
                        new CorrectCalendar.Correcting(new CalendarFile(2026, null, List.of("国办发明电"), worked), "更正")));
        write(files, "county.json", "demo-county.json");
        Files.createDirectories(files.resolve("policy"));
        write(files, "policy/a.json", "policy/county-2026.1.json");
        Files.createDirectories(files.resolve("calendar"));
        Files.writeString(files.resolve("calendar/china-2027.json"), """
                {"year": 2027, "papers": ["国办发明电"], "days": [{"name": "元旦", "date": "2026-12-26", "isOffDay": true}]}""");

        node.firstBook(ReferenceData.load(files));

        assertThat(node.book().papers()).doesNotContainKey(2027);
        assertThat(output)
                .contains("The calendar's file of 2027 is not taken: another paper says otherwise of 2026-12-26");
    }

    private String inForce(LocalDate day) {
        return node.county()
                .now()
                .policies()
                .at(
                        day.atTime(12, 0).atZone(WorkCalendar.ZONE).toInstant(),
                        WRITTEN.directory().path(TOWNSHIP))
                .version()
                .toString();
    }

    private Kind kind(LocalDate day) {
        return node.county().now().calendar().on(day).kind();
    }

    private static void write(Path files, String name, String from) throws IOException {
        Files.writeString(files.resolve(name), text(from));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReferenceData.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
