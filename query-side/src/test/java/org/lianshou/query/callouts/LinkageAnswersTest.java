package org.lianshou.query.callouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.callouts.Linkages.GROUND;
import static org.lianshou.query.callouts.Linkages.act;
import static org.lianshou.query.callouts.Linkages.arrived;
import static org.lianshou.query.callouts.Linkages.called;
import static org.lianshou.query.callouts.Linkages.noted;
import static org.lianshou.query.callouts.Linkages.opened;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.callout.CallOutEvent.CallOutClosed;
import org.lianshou.callout.CallOutEvent.UnitExcused;
import org.lianshou.callout.CallOutId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.lianshou.response.ResponseEvent.ResponseStoodDown;
import org.lianshou.response.ResponseEvent.UnitJoined;
import org.lianshou.response.ResponseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Call-outs with their boards, and responses with their notes, as of now: a week after the histories begin. */
@QueryTest
class LinkageAnswersTest {
    private static final Instant NOW = Histories.START.plus(Duration.ofDays(7));
    private static final Instant PAST = NOW.minusSeconds(60);
    private static final Instant TO_COME = NOW.plusSeconds(60);

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    LinkageAnswersTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void the_board_says_who_is_awaited_late_there_excused_and_absent() {
        CallOutId open = newCallOut();
        histories.append(
                open.value(),
                called(open, "g21", PAST, null, "u-v21", "u-t2", "u-water", "u-roads"),
                arrived(open, "u-water", PAST, true),
                new UnitExcused(open, act(), new UnitId("u-roads"), GROUND));
        CallOutId closed = newCallOut();
        histories.append(
                closed.value(),
                called(closed, "g21", PAST, null, "u-t2"),
                new CallOutClosed(closed, act(), "处置完毕", List.of(new UnitId("u-t2"))));
        CallOutId early = newCallOut();
        histories.append(early.value(), called(early, "g21", TO_COME, null, "u-t2"));

        assertThat(board(open)).containsExactly("late", "late", "arrived", "excused");
        assertThat(board(closed)).containsExactly("absent");
        assertThat(board(early)).containsExactly("awaited");
        JsonNode water = callOut(open).get("board").get(2);
        assertThat(water.get("late").asBoolean()).as("it came, but late").isTrue();
        assertThat(callOut(closed).get("outcome").asString()).isEqualTo("处置完毕");
    }

    @Test
    void those_for_which_a_unit_is_late_now_are_asked_for() {
        CallOutId late = newCallOut();
        histories.append(late.value(), called(late, "g22", PAST, null, "u-t2", "u-roads"));
        CallOutId there = newCallOut();
        histories.append(there.value(), called(there, "g22", PAST, null, "u-t2"));
        views.catchUp();
        histories.append(there.value(), arrived(there, "u-t2", PAST, true));
        CallOutId early = newCallOut();
        histories.append(early.value(), called(early, "g22", TO_COME, null, "u-t2"));

        assertThat(listed("t2", "/api/call-outs?area=g22&late=true")).containsExactly(late.toString());
        assertThat(listed("t2", "/api/call-outs?area=g22&late=false"))
                .containsExactly(early.toString(), there.toString());
        assertThat(listed("t2", "/api/call-outs?area=v22&stage=open&limit=2")).hasSize(2);
        assertThat(listed("t1", "/api/call-outs?area=g22")).isEmpty();
        assertThat(listed("roads", "/api/call-outs?area=g22"))
                .as("who is called sees it")
                .containsExactly(late.toString());
    }

    @Test
    void whose_unit_is_called_reads_so_on_their_first_page_until_it_is_there() {
        CallOutId late = newCallOut();
        histories.append(late.value(), called(late, "g21", PAST, null, "u-water", "u-roads"));
        CallOutId there = newCallOut();
        histories.append(there.value(), called(there, "g21", PAST, null, "u-water"));
        histories.append(there.value(), arrived(there, "u-water", PAST, true));
        views.catchUp();

        assertThat(Http.body(http.page("water", "/home")))
                .contains("码头", "已迟到：应于", "/call-outs/" + late)
                .doesNotContain("/call-outs/" + there);
        histories.append(late.value(), new UnitExcused(late, act(), new UnitId("u-water"), GROUND));
        views.catchUp();
        assertThat(Http.body(http.page("water", "/home"))).doesNotContain("/call-outs/" + late);
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            CallOutId one = newCallOut();
            histories.append(one.value(), called(one, "g11", TO_COME, null, "u-t1"));
            all.addFirst(one.toString());
        }
        views.catchUp();
        JsonNode first = http.json("v11", "/api/call-outs?area=g11&limit=2");
        JsonNode second = http.json(
                "v11", "/api/call-outs?area=g11&cursor=" + first.get("next").asString());
        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        assertThat(ids(second)).isEqualTo(all.subList(2, 3));
    }

    @Test
    void one_that_is_not_yours_to_see_is_not_there() {
        CallOutId callOut = newCallOut();
        histories.append(callOut.value(), called(callOut, "g21", TO_COME, null, "u-t2"));
        views.catchUp();

        for (String path : List.of(callOut.toString(), UUID.randomUUID().toString(), "nonsense")) {
            MvcTestResult answer = http.get("v11", "/api/call-outs/" + path);
            assertThat(answer.getResponse().getStatus()).isEqualTo(404);
            assertThat(Http.problem(answer).get("code").asString()).isEqualTo("call-out-not-found");
        }
        assertThat(http.get("resident", "/api/call-outs/" + callOut)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_response_is_shown_with_its_notes_and_the_call_outs_for_its_issue() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g21", "漏气"));
        ResponseId response = ResponseId.to(issue);
        histories.append(response.value(), opened(issue, "g21", "u-county", "u-t2", "u-v21"));
        CallOutId callOut = newCallOut();
        histories.append(callOut.value(), called(callOut, "g21", PAST, issue, "u-t2"));

        JsonNode picture = response("county", response);
        assertThat(picture.at("/response/noteOverdue").asBoolean()).isTrue();
        assertThat(picture.at("/response/lead").asString()).isEqualTo("u-county");
        assertThat(picture.at("/callOuts/0/board/0/turnout").asString()).isEqualTo("late");

        histories.append(response.value(), noted(issue, 1, TO_COME));
        JsonNode noted = response("county", response);
        assertThat(noted.at("/response/noteOverdue").asBoolean()).isFalse();
        assertThat(noted.at("/response/situation/number").asInt()).isEqualTo(1);
        assertThat(noted.at("/response/nextNote/due").asString()).isEqualTo(TO_COME.toString());

        histories.append(response.value(), new ResponseStoodDown(response, act(), GROUND));
        views.catchUp();
        assertThat(listed("county", "/api/responses?stage=stood-down&issue=" + issue))
                .containsExactly(response.toString());
        assertThat(listed("county", "/api/responses?stage=open&issue=" + issue)).isEmpty();
        JsonNode history = http.json("county", "/api/responses/" + response + "/history");
        assertThat(history.get("events"))
                .extracting(event ->
                        event.get("type").asString() + " " + event.get("after").asString())
                .containsExactly(
                        "response.opened open", "response.situation-noted open", "response.stood-down stood-down");
    }

    @Test
    void the_whole_net_sees_a_response_and_nobody_else() {
        IssueId issue = newIssue();
        ResponseId response = ResponseId.to(issue);
        histories.append(response.value(), opened(issue, "g21", "u-county", "u-t2", "u-v21", "u-water"));
        views.catchUp();

        for (String who : List.of("county", "t2", "g21", "water", "supervisor", "auditor", "operator")) {
            assertThat(listed(who, "/api/responses?issue=" + issue)).as(who).hasSize(1);
        }
        for (String who : List.of("t1", "v11", "roads", "resident", "nobody")) {
            assertThat(listed(who, "/api/responses?issue=" + issue)).as(who).isEmpty();
            assertThat(http.get(who, "/api/responses/" + response).getResponse().getStatus())
                    .as(who)
                    .isEqualTo(404);
        }

        histories.append(response.value(), new UnitJoined(response, act(), new UnitId("u-roads"), "抢修道路"));
        assertThat(listed("roads", "/api/responses?issue=" + issue)).hasSize(1);
    }

    private static CallOutId newCallOut() {
        return new CallOutId(UUID.randomUUID());
    }

    private JsonNode callOut(CallOutId id) {
        views.catchUp();
        return http.json("county", "/api/call-outs/" + id);
    }

    private List<String> board(CallOutId id) {
        List<String> turnouts = new ArrayList<>();
        callOut(id)
                .get("board")
                .forEach(unit -> turnouts.add(unit.get("turnout").asString()));
        return turnouts;
    }

    private JsonNode response(String who, ResponseId id) {
        views.catchUp();
        return http.json(who, "/api/responses/" + id);
    }

    private List<String> listed(String who, String path) {
        views.catchUp();
        return ids(http.json(who, path));
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("items").forEach(one -> ids.add(one.get("id").asString()));
        return ids;
    }
}
