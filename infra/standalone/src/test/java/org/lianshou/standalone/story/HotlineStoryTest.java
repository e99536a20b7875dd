package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.supervising.Contents;
import org.lianshou.command.supervision.SupervisionRunCommand.Publish;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.standalone.story.Lianshou.Answer;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;
import tools.jackson.databind.JsonNode;

/** 热线话务 through the whole system: entered, corrected, shown, and told of in the month's bulletin. */
class HotlineStoryTest {
    private static final String HOTLINE = "/api/hotlines/u-hotline";
    private static final AreaId COUNTY = new AreaId("330521");
    private static final YearMonth MONTH =
            YearMonth.from(WorkCalendar.day(Instant.now())).minusMonths(3);
    private static final String LATE = "{\"ground\":{\"code\":\"late-entry\",\"words\":\"补录\"}}";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_days_calls_are_entered_corrected_and_told_of_in_the_bulletin() {
        LocalDate day = MONTH.atDay(3);
        Answer entered = enter("operator", day, 1_000, 940, 900);
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        assertThat(entered.header("ETag")).isEqualTo("\"0\"");
        Answer again = enter("operator-2", day, 1_000, 940, 900);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(again.json().path("position")).isEqualTo(entered.json().path("position"));
        assertThat(enter("operator", day, 1_000, 950, 900).code()).isEqualTo("already-entered");
        Answer quiet = enter("operator", day.plusDays(1), 0, 0, 0);
        assertThat(quiet.status()).as(quiet.text()).isEqualTo(200);

        JsonNode before = month("supervisor", quiet).json();
        JsonNode shownDay = before.path("days").path(0);
        assertThat(shownDay.path("below").asBoolean()).isTrue();
        assertThat(shownDay.path("abandoned").asInt()).isEqualTo(60);
        assertThat(shownDay.path("policy").asString()).isEqualTo("county-2026.1");
        assertThat(shownDay.path("connection").path("permille").asInt()).isEqualTo(940);
        assertThat(shownDay.path("connection").path("value").asString()).isEqualTo("95");
        assertThat(shownDay.path("timely").path("value").asString()).isEqualTo("15 second");
        assertThat(shownDay.at("/entries/0/act/actor/person").asString()).isEqualTo("operator");
        assertThat(before.path("missing")).hasSize(MONTH.lengthOfMonth() - 2);

        publish();
        String bulletin = "/api/bulletins/" + COUNTY + "/" + MONTH;
        String first = lianshou.shown("village", bulletin + "/text").text();
        assertThat(first).contains("热线话务", "接通率：940/1000，94.0%", "低于标准：1 天");

        Answer corrected = correct("operator", day, 960, before.path("version").asLong());
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        JsonNode after = month("operator-2", corrected).json().path("days").path(0);
        assertThat(after.path("below").asBoolean()).isFalse();
        assertThat(after.path("entries")).hasSize(2);
        assertThat(after.at("/entries/1/ground/words").asString()).isEqualTo("少计二十次");

        Answer edition = lianshou.send(Lianshou.json(lianshou.request("supervisor", bulletin + "/correct"))
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(LATE)));
        assertThat(edition.status()).as(edition.text()).isEqualTo(200);
        JsonNode second = lianshou.shown("village", bulletin + "?waitFor=" + edition.header("Lianshou-Token"))
                .json();
        assertThat(second.at("/bulletin/telephone/below/count").asInt()).isZero();
        assertThat(second.path("differences")).anySatisfy(difference -> {
            assertThat(difference.path("what").asString()).isEqualTo("telephone.connection");
            assertThat(difference.path("before").asString()).isEqualTo("940/1000");
            assertThat(difference.path("after").asString()).isEqualTo("960/1000");
        });
        assertThat(lianshou.shown("village", bulletin + "/text?edition=1").text())
                .as("printed again")
                .isEqualTo(first);
    }

    @Test
    void what_can_not_be_is_refused_with_a_code_and_what_to_do() {
        LocalDate day = MONTH.minusMonths(1).atDay(20);
        LocalDate today = WorkCalendar.day(Instant.now());
        assertThat(enter("operator", today.plusDays(1), 10, 9, 8).code()).isEqualTo("day-not-over");
        assertThat(enter("operator", today, 10, 9, 8).text()).contains("from the next day on");
        assertThat(enter("operator", day, 10, 11, 8).text()).contains("invalid-input", "more-than-offered");
        assertThat(enter("operator", day, 10, 9, 10).text()).contains("invalid-input", "more-than-connected");
        assertThat(enter("operator", day, -1, 0, 0).text()).contains("invalid-input", "offered");
        Answer other = post("operator", "/api/hotlines/u-housing/enter-day", body(day, 10, 9, 8, ""), null);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("not-a-hotline");
        Answer none = post("operator", "/api/hotlines/u-moon/enter-day", body(day, 10, 9, 8, ""), null);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("unknown-unit");
        assertThat(enter("township", day, 10, 9, 8).code()).isEqualTo("not-permitted");
        assertThat(correct("operator", day, 10, -1).code()).isEqualTo("not-entered");
        assertThat(post("operator", HOTLINE + "/correct-day", body(day, 10, 9, 8, ground()), null)
                        .status())
                .isEqualTo(428);
        assertThat(lianshou.get("supervisor", "/api/hotlines/u-housing/" + MONTH)
                        .code())
                .isEqualTo("hotline-not-found");
        assertThat(lianshou.get("department", HOTLINE + "/" + MONTH).status()).isEqualTo(404);
        assertThat(lianshou.get("resident", HOTLINE + "/" + MONTH).status()).isEqualTo(403);
        assertThat(lianshou.get("supervisor", HOTLINE + "/may").code()).isEqualTo("invalid-input");
    }

    private Answer enter(String who, LocalDate day, int offered, int connected, int timely) {
        return post(who, HOTLINE + "/enter-day", body(day, offered, connected, timely, ""), null);
    }

    private Answer correct(String who, LocalDate day, int connected, long version) {
        String body = body(day, 1_000, connected, 0, ground());
        return post(who, HOTLINE + "/correct-day", body, "\"" + version + "\"");
    }

    private static String ground() {
        return ",\"ground\":{\"code\":\"recount\",\"words\":\"少计二十次\"}";
    }

    private static String body(LocalDate day, int offered, int connected, int timely, String more) {
        return "{\"day\":\"%s\",\"calls\":{\"offered\":%d,\"connected\":%d,\"timely\":%d}%s}"
                .formatted(day, offered, connected, timely, more);
    }

    private Answer post(String who, String path, String body, @Nullable String version) {
        HttpRequest.Builder request = Lianshou.json(lianshou.request(who, path));
        if (version != null) {
            request.header("If-Match", version);
        }
        return lianshou.send(request.POST(BodyPublishers.ofString(body)));
    }

    private Answer month(String who, Answer written) {
        return lianshou.shown(who, HOTLINE + "/" + MONTH + "?waitFor=" + written.header("Lianshou-Token"));
    }

    /** As when its time has come, which for this month was before anybody was here. */
    private void publish() {
        Contents contents = lianshou.bean("supervisionContents", Contents.class);
        Period period = Period.of(Cadence.MONTHLY, MONTH.atDay(1));
        Pin pin = contents.before(Instant.now());
        Turn turn = new Turn(COUNTY, RunKind.BULLETIN, period);
        Publish publish = new Publish(pin, contents.again(1, COUNTY, period, pin));
        var instruction =
                new RunInstruction(publish, turn, null, Instant.now(), lianshou.bean("rulebook", Rulebook.class));
        lianshou.bean("orders", Orders.class)
                .give(
                        new Order<>(SupervisionRun.notHeld(turn.id()), new SeenVersion.Any(), List.of(instruction)),
                        null,
                        new byte[0]);
    }
}
