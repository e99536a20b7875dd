package org.lianshou.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.area.AreaDuty.Held;
import org.lianshou.area.Chronicle.Standing;
import org.lianshou.hotline.DayFigures;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;

/** The county's own tables, row by row, each with its receipt. */
class CountyTablesTest {
    private static final String AREAS = """
            area,name,level,parent,from
            330521001201-1,城西一片,grid,330521001201,2026-02-01
            330521001201-1-1,城西一片第一组,grid,330521001201-1,2026-02-01
            330521001201-2,城西二片,village,330521001201,
            330521001201-3,城西三片,grid,nowhere,
            330521001201-4,城西四片,hamlet,330521001201,
            330521001201-5,城西五片,grid,330521001201,soon
            330521001201,城西,grid,330521001,
            """;
    private static final String POSTS = """
            area,post,person,from,until
            330521001201,grid-head,village-2,2026-02-01,
            330521001201,grid-head,village,2026-03-01,
            330521001201,grid-worker,nobody,,
            330521001,grid-worker,worker,,
            nowhere,grid-worker,worker,,
            330521001201,mayor,worker,,
            """;
    private static final String COMPETENCE = """
            version,category,level,unit,list,from
            duties-1,roads,township,u-330521001,职责清单,2026-02-01
            duties-1,noise,village,,任务清单,2026-02-01
            duties-1,magic,village,,任务清单,2026-02-01
            duties-1,parking,county,u-moon,职责清单,2026-02-01
            duties-0,parking,county,,职责清单,2026-01-15
            """;
    private static final String HOTLINE_DAYS = """
            day,unit,offered,connected,timely,ground
            2026-02-01,u-hotline,1000,960,900,
            2026-02-02,u-hotline,1000,940,900,
            2026-02-02,u-hotline,1000,950,900,
            2026-02-02,u-hotline,1000,950,900,漏计十次
            2026-02-03,u-hotline,1000,950,900,漏计十次
            2026-02-04,u-hotline,1000,1001,900,
            2026-02-04,u-hotline,1000,950,951,
            2026-02-04,u-hotline,-1,0,0,
            2026-02-04,u-hotline,many,0,0,
            2026-02-30,u-hotline,1000,950,900,
            2126-02-04,u-hotline,1000,950,900,
            2026-02-04,u-housing,1000,950,900,
            2026-02-04,u-moon,1000,950,900,
            """;

    @TempDir
    private Path folder;

    private CommandDesk desk;

    @BeforeEach
    void open() {
        desk = new CommandDesk(folder);
        desk.takeCountyOver();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void each_area_is_added_or_told_why_not() throws InterruptedException {
        assertThat(told(imported("areas", AREAS)))
                .containsExactly(
                        "accepted",
                        "accepted",
                        "levels-misfit level",
                        "unknown-area parent",
                        "unknown-value level",
                        "bad-date from",
                        "area-taken area");
        LocalDate february = LocalDate.of(2026, 2, 1);
        AreaId group = new AreaId("330521001201-1-1");
        assertThat(desk.chronicle().path(group, february, Instant.MAX))
                .extracting(Standing::area)
                .extracting(AreaId::value)
                .containsExactly("330521", "330521001", "330521001201", "330521001201-1", "330521001201-1-1");
        assertThat(desk.chronicle().path(group, february.minusDays(1), Instant.MAX))
                .isEmpty();
    }

    @Test
    void each_post_is_filled_or_told_why_not() throws InterruptedException {
        assertThat(told(imported("posts", POSTS)))
                .containsExactly(
                        "accepted",
                        "head-taken post",
                        "unknown-person person",
                        "not-a-grid area",
                        "unknown-area area",
                        "unknown-value post");
        assertThat(desk.chronicle()
                        .duty(new AreaId("330521001201"), Instant.MAX)
                        .on(WorkCalendar.day(Clock.systemUTC().instant())))
                .extracting(Held::person)
                .containsExactly(new PersonId("village-2"));
    }

    @Test
    void each_entry_of_the_competence_list_is_taken_or_told_why_not() throws InterruptedException {
        assertThat(told(imported("competence", COMPETENCE)))
                .containsExactly(
                        "accepted",
                        "accepted",
                        "unknown-category category",
                        "unknown-unit unit",
                        "version-earlier version");
        assertThat(desk.chronicle()
                        .competence(LocalDate.of(2026, 2, 1), Instant.MAX)
                        .orElseThrow()
                        .entries())
                .hasSize(2);
    }

    @Test
    void each_day_of_a_hotline_is_entered_or_corrected_or_told_why_not() throws InterruptedException {
        assertThat(told(imported("hotline-days", HOTLINE_DAYS)))
                .containsExactly(
                        "accepted",
                        "accepted",
                        "already-entered day",
                        "accepted",
                        "not-entered day",
                        "more-than-offered connected",
                        "more-than-connected timely",
                        "range offered",
                        "number offered",
                        "bad-date day",
                        "day-not-over day",
                        "not-a-hotline unit",
                        "unknown-unit unit");
        HotlineMonth february = desk.stored(HotlineMonth.of(new UnitId("u-hotline"), YearMonth.of(2026, 2)));
        assertThat(february.days()).hasSize(2);
        DayFigures corrected = february.on(LocalDate.of(2026, 2, 2)).orElseThrow();
        assertThat(corrected.entries())
                .extracting(entry -> entry.calls().connected())
                .containsExactly(940, 950);
        assertThat(corrected.last().act().actor().capacity()).isEqualTo(Role.SYSTEM);
        assertThat(corrected.last().ground()).isEqualTo(new Ground("imported-correction", "漏计十次"));

        long before = desk.log.head().position();
        assertThat(imported("hotline-days", HOTLINE_DAYS).getFirst().existing()).isTrue();
        assertThat(desk.log.head().position()).isEqualTo(before);
    }

    @Test
    void the_same_file_handed_in_again_doubles_nothing() throws InterruptedException {
        imported("areas", AREAS);
        imported("posts", POSTS);
        imported("competence", COMPETENCE);
        long before = desk.log.head().position();

        List<Receipt> again = imported("areas", AREAS);

        imported("posts", POSTS);
        imported("competence", COMPETENCE);
        assertThat(desk.log.head().position()).isEqualTo(before);
        assertThat(again.getFirst().existing()).isTrue();
        assertThat(again.getFirst().issue()).isNull();
    }

    private List<Receipt> imported(String profile, String file) throws InterruptedException {
        UUID id = desk.start(profile, file.getBytes(UTF_8));
        desk.awaitDone(id);
        return desk.desk.receipts(id, 0, 100);
    }

    private static List<String> told(List<Receipt> receipts) {
        return receipts.stream()
                .map(receipt -> receipt.status() == Receipt.Status.ACCEPTED
                        ? "accepted"
                        : receipt.code() + " " + receipt.column())
                .toList();
    }
}
