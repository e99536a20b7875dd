package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** 督导 through the whole system. */
class SupervisionStoryTest {
    private static final String ORDERS = "/api/supervision-orders";
    private static final String VILLAGE = "u-330521001200";
    private static final String REPORT = """
            {"source":"home-visit","kind":"appeal","appealType":"request","category":"roads",\
            "summary":"村口路面破损","description":"坑洼积水","area":"330521001200-1"}""";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_second_failure_is_ordered_to_be_accounted_for_until_the_order_is_closed() throws InterruptedException {
        String issue = failedTwice();
        String order = awaitOrderOf(issue);

        JsonNode issued = shown("supervisor", ORDERS + "/" + order).json();
        assertThat(issued.path("state").path("about").path("unit").asString()).isEqualTo(VILLAGE);
        assertThat(issued.path("state").path("by").path("capacity").asString()).isEqualTo("system");
        assertThat(issued.path("stageName").asString()).isEqualTo("待回复");
        assertThat(lianshou.get("other-village", ORDERS + "/" + order).code())
                .isEqualTo("supervision-order-not-found");
        assertThat(lianshou.get("resident", ORDERS + "/" + order).status()).isEqualTo(403);

        assertThat(give("other-village", order, "reply", "{\"words\":\"不是我们\"}").code())
                .isEqualTo("supervision-order-not-found");
        done("village", order, "reply", "{\"words\":\"已重新修补\"}");
        assertThat(give("village", order, "accept-reply", "{\"words\":\"好\"}").status())
                .isEqualTo(403);
        done("supervisor", order, "refuse-reply", "{\"ground\":{\"code\":\"no-evidence\",\"words\":\"请附佐证\"}}");
        assertThat(give("supervisor", order, "accept-reply", "{\"words\":\"好\"}").code())
                .isEqualTo("out-of-order");
        done("village", order, "reply", """
                {"words":"已重新修补，见档案","evidence":[{"reference":"archive:2026/0207"}]}""");
        done("supervisor", order, "accept-reply", "{\"words\":\"属实\"}");
        Answer closed = done("supervisor", order, "close", """
                {"accountability":{"responsible":"村委会分管委员","assessed":"提醒谈话","followUp":"督导组下月回访"}}""");

        JsonNode settled = shown(
                        "village", ORDERS + "/" + order + "?waitFor=" + closed.header("Lianshou-Token"))
                .json();
        assertThat(settled.path("stageName").asString()).isEqualTo("已销号");
        assertThat(settled.path("state").path("replies").path(0).path("accepted").asBoolean())
                .isFalse();
        assertThat(settled.path("state").path("replies").path(1).path("accepted").asBoolean())
                .isTrue();
        assertThat(types(order))
                .containsExactly(
                        "supervision-order.issued",
                        "supervision-order.replied",
                        "supervision-order.reply-refused",
                        "supervision-order.replied",
                        "supervision-order.reply-accepted",
                        "supervision-order.closed");
    }

    @Test
    void a_supervisor_orders_on_a_ground_and_takes_it_back() {
        String body = """
                {"unit":"u-housing","issues":[],"matter":"老旧小区消防通道","listed":true,\
                "ground":{"code":"risk","words":"隐患突出"}}""";
        assertThat(issue("township", body, "k-none").status()).isEqualTo(403);
        Answer issued = issue("supervisor", body, "k-matter");
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        String order = issued.json().path("order").asString();
        assertThat(issued.header("Location")).isEqualTo(ORDERS + "/" + order);
        assertThat(issue("supervisor", body, "k-matter").json().path("repeated").asBoolean())
                .isTrue();
        String listed = ORDERS + "?listed=true&unit=u-housing&waitFor=" + issued.header("Lianshou-Token");
        assertThat(ids(shown("department", listed).json())).contains(order);
        assertThat(ids(shown("department-2", ORDERS).json())).doesNotContain(order);
        assertThat(ids(shown("supervisor", ORDERS + "?overdue=true").json())).doesNotContain(order);
        done("supervisor", order, "withdraw", "{\"ground\":{\"code\":\"done\",\"words\":\"已另案处理\"}}");
        assertThat(give("department", order, "reply", "{\"words\":\"已办\"}").code())
                .isEqualTo("out-of-order");
    }

    private String failedTwice() {
        String issue = lianshou.report("operator", REPORT).issue();
        int version = 0;
        step("village", issue, "accept", version++, "{\"lead\":\"" + VILLAGE + "\"}");
        step(
                "village",
                issue,
                "waive-discussion",
                version++,
                "{\"ground\":{\"code\":\"minor-matter\",\"words\":\"小事即办\"}}");
        step("village", issue, "dispatch", version++, "{\"lead\":\"" + VILLAGE + "\"}");
        step("village", issue, "sign-for", version++, "{}");
        for (int failure = 1; failure <= 2; failure++) {
            step("village", issue, "complete", version++, "{\"words\":\"已修补\"}");
            step(
                    "operator",
                    issue,
                    "record-callback",
                    version,
                    "{\"contacted\":true,\"resolved\":false,\"satisfied\":false,\"words\":\"又坏了\"}");
            version += 3;
        }
        return issue;
    }

    private void step(String who, String issue, String command, int version, String body) {
        Answer answer = lianshou.give(who, issue, command, version, body);
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
    }

    private String awaitOrderOf(String issue) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> orders = List.of();
        while (orders.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            orders = ids(shown("supervisor", ORDERS + "?issue=" + issue).json());
        }
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    private Answer done(String who, String order, String command, String body) {
        Answer answer = give(who, order, command, body);
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer give(String who, String order, String command, String body) {
        return lianshou.send(Lianshou.json(lianshou.request(who, ORDERS + "/" + order + "/" + command))
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer issue(String who, String body, String key) {
        return lianshou.send(Lianshou.json(lianshou.request(who, ORDERS))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<String> ids(JsonNode slice) {
        List<String> ids = new ArrayList<>();
        slice.path("items").forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    private List<String> types(String order) {
        List<String> types = new ArrayList<>();
        shown("supervisor", ORDERS + "/" + order + "/history")
                .json()
                .path("events")
                .forEach(event -> types.add(event.path("type").asString()));
        return types;
    }

    /** Asked again while the read model is behind. */
    private Answer shown(String who, String path) {
        Answer answer = lianshou.get(who, path);
        for (int again = 0; again < 30 && answer.status() == 503; again++) {
            answer = lianshou.get(who, path);
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
