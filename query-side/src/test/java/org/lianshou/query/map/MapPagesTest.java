package org.lianshou.query.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.AreaId;
import org.lianshou.query.County;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test's county has outlines of one township, and none of the other. */
@QueryTest
class MapPagesTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    MapPagesTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void villages_are_drawn_by_their_outlines_below_the_border_of_their_township() {
        histories.live(newIssue(), reported("g11", "地图上的一件"));
        views.catchUp();

        JsonNode map = http.json("county", "/map.json");

        assertThat(map.path("schematic").asBoolean()).isFalse();
        assertThat(names(map)).containsExactly("东一村", "东二村", "东镇");
        assertThat(map.at("/features/0/properties/open").asInt()).isPositive();
        assertThat(map.at("/features/0/properties/address").asString()).isEqualTo("/villages/v11");
        assertThat(map.at("/features/0/geometry/coordinates")).hasSize(2);
        assertThat(map.at("/features/1/geometry/type").asString()).isEqualTo("MultiPolygon");
    }

    @Test
    void the_page_says_where_its_outlines_come_from_and_which_villages_have_none() {
        String page = Http.body(http.page("county", "/map"));

        assertThat(page)
                .contains("测试用的虚构轮廓 &lt;b&gt;", "图上没有轮廓的村（2 个", "/villages/v21", "西二村")
                .doesNotContain("示意图");
        assertThat(Http.body(http.english("county", "/map")))
                .contains("Invented outlines &lt;b&gt;", "Villages without an outline on the map (2,");
        assertThat(Http.body(http.page("v11", "/map"))).doesNotContain("没有轮廓");
    }

    @Test
    void a_place_is_chosen_among_all_townships_and_villages_and_the_grids_that_are_drawn() {
        JsonNode places = http.json("resident", "/places.json");

        assertThat(texts(places.path("areas"), "label"))
                .containsExactly("东镇", "东镇 › 东一村", "东镇 › 东二村", "东镇 › 东二村 › 东二村一格", "西镇", "西镇 › 西一村", "西镇 › 西二村");
        assertThat(StreamSupport.stream(places.at("/map/features").spliterator(), false)
                        .map(feature -> feature.at("/properties/area").asString()))
                .containsExactly("t1", "v11", "v12", "g12");
        assertThat(places.toString()).doesNotContain("open", "v-gone");
    }

    @Test
    void without_outlines_every_village_has_its_cell() {
        Shapes shapes = new Shapes(Outlines.NONE, County.DIRECTORY, JsonMapper.shared());

        Shapes.Drawn drawn = shapes.of(List.of(new AreaId("v11"), new AreaId("v22")));

        assertThat(shapes.areAScheme()).isTrue();
        assertThat(drawn.villages()).containsOnlyKeys(new AreaId("v11"), new AreaId("v22"));
        assertThat(drawn.townships()).containsOnlyKeys(new AreaId("t1"), new AreaId("t2"));
    }

    @Test
    void forms_for_a_place_offer_the_map() {
        assertThat(Http.body(http.page("operator", "/hotline")))
                .contains("data-place-map=\"c-near\"", "id=\"place-map\"");
        assertThat(Http.body(http.page("resident", "/mine/new"))).contains("data-place-map=\"f-area\"");
        assertThat(Http.body(http.page("g21", "/today/new"))).contains("data-place-map=\"h-area\"");
        assertThat(Http.body(http.page("operator", "/hotline"))).doesNotContain("leaflet.js\"");
    }

    private static List<String> names(JsonNode map) {
        return StreamSupport.stream(map.path("features").spliterator(), false)
                .map(feature -> feature.at("/properties/name").asString())
                .toList();
    }

    private static List<String> texts(JsonNode all, String field) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }
}
