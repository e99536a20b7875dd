package org.lianshou.query.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Surveyed.ACT;
import static org.lianshou.query.Surveyed.JANUARY;
import static org.lianshou.query.Surveyed.TREE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshou.area.AreaDutyEvent.PostFilled;
import org.lianshou.area.AreaDutyEvent.PostVacated;
import org.lianshou.area.AreaDutyEvent.SponsorNamed;
import org.lianshou.area.AreaTreeEvent.AreaMoved;
import org.lianshou.area.AreaTreeEvent.CompetenceAdopted;
import org.lianshou.area.Competence;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Surveyed;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** The tests' clock stands at 9 November 2026. */
@QueryTest
class AreaAnswersTest {
    private static final Instant IN_MAY = Instant.parse("2026-05-10T00:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 3);
    private static final PersonId WORKER = new PersonId("g21");
    private static final PersonId OTHER = new PersonId("v11");
    private static final AreaId G21 = new AreaId("g21");
    private static final AreaId V21 = new AreaId("v21");

    private final Http http;
    private final Surveyed surveyed;
    private final Alarms alarms;

    @Autowired
    AreaAnswersTest(WebApplicationContext context, Surveyed surveyed, Alarms alarms) {
        this.http = new Http(context);
        this.surveyed = surveyed;
        this.alarms = alarms;
    }

    @BeforeEach
    void beginAnew() {
        surveyed.beginAnew();
    }

    @Test
    void the_tree_stands_as_of_a_day_and_as_known_on_another() {
        surveyed.take(IN_MAY, new AreaMoved(TREE, ACT, MAY, V21, new AreaId("t1")));

        assertThat(parent("/api/areas")).isEqualTo("t1");
        assertThat(parent("/api/areas?on=2026-05-03")).isEqualTo("t1");
        assertThat(parent("/api/areas?on=2026-05-02")).isEqualTo("t2");
        assertThat(parent("/api/areas?on=2026-05-03&known=2026-05-09T00:00:00Z"))
                .isEqualTo("t2");
        assertThat(parent("/api/areas?known=2026-05-09")).isEqualTo("t2");
        assertThat(parent("/api/areas?known=2026-05-10")).isEqualTo("t1");
        assertThat(http.get("operator", "/api/areas").getResponse().getHeader("ETag"))
                .isEqualTo("\"18\"");
        assertThat(http.json("operator", "/api/areas?on=2025-12-31").get("areas"))
                .isEmpty();
    }

    @Test
    void an_area_has_its_way_down_what_lies_in_it_and_its_units() {
        JsonNode answer = http.json("resident", "/api/areas/v21");

        assertThat(answer.at("/area/name").asString()).isEqualTo("西一村");
        assertThat(ids(answer.get("path"))).containsExactly("c", "t2", "v21");
        assertThat(ids(answer.get("children"))).containsExactly("g21");
        assertThat(answer.at("/units/0/id").asString()).isEqualTo("u-v21");
        assertThat(answer.at("/units/0/kind").asString()).isEqualTo("desk");
        assertThat(http.get("operator", "/api/areas/nowhere")).hasStatus(404);
        assertThat(http.get("operator", "/api/areas/v21?on=2025-12-31")).hasStatus(404);
        assertThat(http.get("operator", "/api/areas/v21?onn=2026-05-03")).hasStatus(400);
        assertThat(http.get("operator", "/api/areas/v21?known=yesterday")).hasStatus(400);
    }

    @Test
    void who_answered_for_a_place_on_a_day_depends_on_what_was_known() {
        surveyed.take(Surveyed.RECORDED, filled(WORKER, Term.from(JANUARY)));
        surveyed.take(IN_MAY, new PostVacated(G21, ACT, Post.GRID_WORKER, WORKER, MAY, new Ground("transfer", "岗位调整")));
        surveyed.take(IN_MAY, filled(OTHER, Term.from(MAY)));
        surveyed.take(IN_MAY, new SponsorNamed(V21, ACT, new PersonId("roads"), Term.from(JANUARY), 2, 0));

        assertThat(onDuty("?on=2026-05-02")).containsExactly("g21");
        assertThat(onDuty("?on=2026-05-03")).containsExactly("v11");
        assertThat(onDuty("?on=2026-05-03&known=2026-05-04")).containsExactly("g21");
        JsonNode answer = http.json("auditor", "/api/areas/g21/duty");
        assertThat(answer.get("version").asInt()).isEqualTo(2);
        assertThat(answer.at("/answering/0/onDuty/0/postName").asString()).isEqualTo("网格员");
        assertThat(answer.at("/answering/0/onDuty/0/name").asString()).isEqualTo("测试v11");
        assertThat(answer.at("/answering/1/area").asString()).isEqualTo("v21");
        assertThat(answer.at("/answering/1/sponsors/0/visitsOwed").asInt()).isEqualTo(2);
        assertThat(http.json("auditor", "/api/areas/g11/duty").get("version").asInt())
                .isEqualTo(-1);
    }

    @Test
    void a_grid_without_anyone_is_an_alarm() {
        surveyed.take(Surveyed.RECORDED, filled(WORKER, new Term(JANUARY, LocalDate.of(2026, 11, 10))));

        JsonNode answer = http.json("t1", "/api/areas/unattended");

        assertThat(answer.get("count").asInt()).isEqualTo(7);
        assertThat(ids(answer.get("areas"))).contains("g11", "v21").doesNotContain("g21", "t1");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        alarms.bindTo(meters);
        assertThat(alarms.health().getDetails()).containsEntry("unattended", 7L);
        assertThat(meters.get("lianshou.areas.unattended").gauge().value()).isEqualTo(7);
    }

    @Test
    void a_report_goes_to_whoever_is_on_duty_and_to_the_competent_unit() {
        surveyed.take(Surveyed.RECORDED, filled(WORKER, Term.from(JANUARY)));
        adopt(
                new Competence(new CategoryId("roads"), Level.TOWNSHIP, new UnitId("u-t1"), "职责清单"),
                new Competence(new CategoryId("roads"), Level.TOWNSHIP, new UnitId("u-t2"), "职责清单"));

        JsonNode answer = http.json("operator", "/api/routes?area=g21&category=roads");

        assertThat(answer.at("/holder/person").asString()).isEqualTo("g21");
        assertThat(answer.at("/competent/unit").asString()).isEqualTo("u-t2");
        assertThat(answer.at("/competent/level").asString()).isEqualTo("township");
        assertThat(codes(answer)).containsExactly("on-duty", "listed", "unit-elsewhere", "listed", "unit-named");
        assertThat(http.get("operator", "/api/routes?area=nowhere&category=roads"))
                .hasStatus(400);
        assertThat(http.get("operator", "/api/routes?area=g21&category=magic")).hasStatus(400);
        assertThat(http.get("operator", "/api/routes?area=g21")).hasStatus(400);
    }

    @Test
    void without_anyone_on_duty_or_a_list_the_nearest_desk_receives_it() {
        JsonNode answer = http.json("operator", "/api/routes?area=g22&category=roads");

        assertThat(answer.has("holder")).isFalse();
        assertThat(answer.at("/competent/unit").asString()).isEqualTo("u-t2");
        assertThat(codes(answer))
                .containsExactly(
                        "nobody-on-duty", "nobody-on-duty", "no-competence-list", "no-desk", "no-desk", "desk");
    }

    private void adopt(Competence... entries) {
        surveyed.take(
                Surveyed.RECORDED,
                new CompetenceAdopted(TREE, ACT, new Competence.Version("v1", JANUARY, List.of(entries))));
    }

    private static PostFilled filled(PersonId person, Term term) {
        return new PostFilled(G21, ACT, Post.GRID_WORKER, person, term, 0);
    }

    private String parent(String path) {
        return StreamSupport.stream(http.json("operator", path).get("areas").spliterator(), false)
                .filter(area -> area.get("id").asString().equals("v21"))
                .findFirst()
                .orElseThrow()
                .get("parent")
                .asString();
    }

    private List<String> onDuty(String asked) {
        return StreamSupport.stream(
                        http.json("supervisor", "/api/areas/g21/duty" + asked)
                                .at("/answering/0/onDuty")
                                .spliterator(),
                        false)
                .map(one -> one.get("person").asString())
                .toList();
    }

    private static List<String> ids(JsonNode areas) {
        return StreamSupport.stream(areas.spliterator(), false)
                .map(area -> area.get("id").asString())
                .toList();
    }

    private static List<String> codes(JsonNode answer) {
        return StreamSupport.stream(answer.get("steps").spliterator(), false)
                .map(step -> step.get("code").asString())
                .toList();
    }
}
