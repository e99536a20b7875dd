package org.lianshou.query.occasions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.act;
import static org.lianshou.query.Histories.newIssue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.directory.Person;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.query.County;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.lianshou.visit.ActivityDayEvent.ActivityDayHeld;
import org.lianshou.visit.HomeVisitEvent.HomeVisitMade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** The list of activity days and home visits. */
@QueryTest
class OccasionsTest {
    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    OccasionsTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void each_is_listed_with_its_day_who_held_it_and_how_many_issues_arose() {
        String day = held("g12", "v11", 0, newIssue(), newIssue(), newIssue());
        String visit = visited("g12", "g21", 1, newIssue());
        views.catchUp();

        JsonNode items = http.json("t1", "/api/occasions?area=g12").get("items");

        assertThat(items).hasSize(2);
        assertThat(items.get(0).toString())
                .isEqualTo(http.json("operator", "/api/occasions?area=g12&kind=home-visit")
                        .at("/items/0")
                        .toString())
                .doesNotContain("household");
        assertThat(items.get(0).get("id").asString()).isEqualTo(visit);
        JsonNode first = items.get(1);
        assertThat(first.get("id").asString()).isEqualTo(day);
        assertThat(first.get("kind").asString()).isEqualTo("activity-day");
        assertThat(first.get("area").asString()).isEqualTo("g12");
        assertThat(first.get("at").asString()).isEqualTo(Histories.START.toString());
        assertThat(first.get("by").asString()).isEqualTo("v11");
        assertThat(first.get("issues").asInt()).isEqualTo(3);
        assertThat(first.get("number").asLong())
                .isEqualTo(
                        http.json("t1", "/api/occasions/" + day).get("number").asLong());
    }

    @Test
    void it_is_asked_for_by_area_kind_person_and_time() {
        String early = held("v22", "both", 0, newIssue());
        String late = held("g22", "t2", 48, newIssue());
        String visit = visited("g22", "both", 24, newIssue());
        views.catchUp();

        assertThat(listed("t2", "area=v22")).containsExactly(visit, late, early);
        assertThat(listed("t2", "area=g22")).containsExactly(visit, late);
        assertThat(listed("t2", "area=v22&kind=activity-day")).containsExactly(late, early);
        assertThat(listed("t2", "area=v22&by=both")).containsExactly(visit, early);
        assertThat(listed("t2", "area=v22&from=2026-11-03T01:00:00Z")).containsExactly(visit, late);
        assertThat(listed("t2", "area=v22&until=2026-11-03T01:00:00Z")).containsExactly(early);
        assertThat(http.get("t2", "/api/occasions?kind=session").getResponse().getStatus())
                .isEqualTo(400);
    }

    @Test
    void it_goes_on_where_its_page_ended() {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            all.addFirst(held("g11", "v11", n, newIssue()));
        }
        views.catchUp();
        JsonNode first = http.json("v11", "/api/occasions?area=g11&limit=2");
        JsonNode second = http.json(
                "v11", "/api/occasions?area=g11&cursor=" + first.get("next").asString());

        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        assertThat(ids(second)).isEqualTo(all.subList(2, 3));
    }

    @Test
    void it_holds_what_a_person_would_see_one_by_one() {
        List<String> all = Stream.of("v11", "v12", "t1", "g21", "v21", "t2", "c")
                .map(area -> held(area, "operator", 0, newIssue()))
                .toList();
        views.catchUp();

        int some = 0;
        for (Person person : County.DIRECTORY.people()) {
            String who = person.id().value();
            List<String> seen = all.stream()
                    .filter(id -> status(http.get(who, "/api/occasions/" + id)) == 200)
                    .toList();
            List<String> listed = status(http.get(who, "/api/occasions")) == 200 ? listed(who, "limit=200") : List.of();
            assertThat(listed.stream().filter(all::contains)).as(who).containsExactlyInAnyOrderElementsOf(seen);
            some += seen.isEmpty() || seen.size() == all.size() ? 0 : 1;
        }
        assertThat(some).isGreaterThan(3);
    }

    private String held(String area, String by, int hours, IssueId... issues) {
        OccasionId id = new OccasionId(UUID.randomUUID());
        histories.append(
                id.value(),
                new ActivityDayHeld(id, at(hours), new AreaId(area), new PersonId(by), 12, "议事", List.of(issues)));
        return id.toString();
    }

    private String visited(String area, String by, int hours, IssueId... issues) {
        OccasionId id = new OccasionId(UUID.randomUUID());
        SubjectId household = new SubjectId(id.value());
        var named = new Reporter(Reporter.Standing.NAMED, household, null, null, null, null, null, null);
        histories.append(
                id.value(),
                new HomeVisitMade(id, at(hours), new AreaId(area), new PersonId(by), named, "家访", List.of(issues)));
        return id.toString();
    }

    private static Act at(int hours) {
        Act act = act(Role.VILLAGE_CADRE, "v11");
        return new Act(act.actor(), Histories.START.plus(Duration.ofHours(hours)), false, null);
    }

    private List<String> listed(String who, String query) {
        return ids(http.json(who, "/api/occasions?" + query));
    }

    private static List<String> ids(JsonNode slice) {
        return slice.get("items").findValuesAsString("id");
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }
}
