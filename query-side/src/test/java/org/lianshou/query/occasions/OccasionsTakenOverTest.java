package org.lianshou.query.occasions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewSchema;
import org.lianshou.stream.StreamState;
import org.lianshou.visit.ActivityDay;
import org.lianshou.visit.ActivityDayEvent.ActivityDayHeld;
import org.lianshou.visit.HomeVisit;
import org.lianshou.visit.HomeVisitEvent.HomeVisitMade;
import org.lianshou.wire.LianshouJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A read model that is older than the list has its occasions in it once it is migrated. */
class OccasionsTakenOverTest {
    private static final String OLD = "view_old";

    private final OccasionId day = new OccasionId(UUID.randomUUID());
    private final OccasionId visit = new OccasionId(UUID.randomUUID());

    @Test
    void what_was_shown_before_there_was_a_list_is_listed() {
        try (Databases databases = new Databases()) {
            JdbcClient owner = JdbcClient.create(databases.owner());
            Flyway.configure()
                    .dataSource(databases.owner())
                    .schemas(OLD)
                    .defaultSchema(OLD)
                    .locations("classpath:org/lianshou/query/migration")
                    .target("12")
                    .load()
                    .migrate();
            keep(owner, "activity_day_details", 7, ActivityDay.none(day).after(held()));
            keep(owner, "home_visit_details", 8, HomeVisit.none(visit).after(made()));

            ViewSchema.migrate(databases.owner(), OLD);

            assertThat(rows(owner))
                    .containsExactly(
                            Map.of(
                                    "stream",
                                    day.value(),
                                    "kind",
                                    "activity-day",
                                    "area",
                                    "g11",
                                    "held_by",
                                    "v11",
                                    "issues",
                                    2),
                            Map.of(
                                    "stream",
                                    visit.value(),
                                    "kind",
                                    "home-visit",
                                    "area",
                                    "v21",
                                    "held_by",
                                    "g21",
                                    "issues",
                                    1));
            assertThat(owner.sql("select at from view_old.occasion")
                            .query(OffsetDateTime.class)
                            .list())
                    .extracting(OffsetDateTime::toInstant)
                    .containsOnly(Histories.START);
        }
    }

    private static void keep(JdbcClient owner, String table, long number, StreamState<?> state) {
        owner.sql("insert into " + OLD + "." + table + " values (?, ?, 0, ?, ?::jsonb)")
                .params(state.stream(), number, number, LianshouJson.mapper().writeValueAsString(state))
                .update();
    }

    private static List<Map<String, Object>> rows(JdbcClient owner) {
        return owner.sql("select stream, kind, area, held_by, issues from view_old.occasion order by number")
                .query()
                .listOfRows();
    }

    private ActivityDayHeld held() {
        var issues = List.of(Histories.newIssue(), Histories.newIssue());
        return new ActivityDayHeld(
                day, Histories.act(Role.VILLAGE_CADRE, "v11"), new AreaId("g11"), new PersonId("v11"), 9, "议事", issues);
    }

    private HomeVisitMade made() {
        SubjectId household = new SubjectId(visit.value());
        return new HomeVisitMade(
                visit,
                Histories.act(Role.GRID_WORKER, "g21"),
                new AreaId("v21"),
                new PersonId("g21"),
                new Reporter(Reporter.Standing.NAMED, household, null, null, null, null, null, null),
                "家访",
                List.of(Histories.newIssue()));
    }
}
