package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.supervising.Contents;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.standalone.story.Lianshou.Answer;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;
import tools.jackson.databind.JsonNode;

/** 督导 through the whole system. */
class SupervisionStoryTest {
    private static final String ORDERS = "/api/supervision-orders";
    private static final String VILLAGE = "u-330521001200";
    private static final String TEAM = "u-330521001200-1";
    private static final String REPORT = """
            {"source":"home-visit","kind":"appeal","appealType":"request","category":"roads",\
            "summary":"村口路面破损","description":"坑洼积水","area":"330521001200-1"}""";
    private static final String COUNTY = "330521";
    private static final String TOWNSHIP = "330521001";
    private static final String LATE = "{\"ground\":{\"code\":\"late-entry\",\"words\":\"补录\"}}";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_second_failure_is_ordered_to_be_accounted_for_until_the_order_is_closed() {
        String issue = failedTwice();
        String order = awaitOrderOf(issue);

        JsonNode issued = lianshou.shown("supervisor", ORDERS + "/" + order).json();
        assertThat(issued.path("state").path("about").path("unit").asString()).isEqualTo(VILLAGE);
        assertThat(issued.path("state").path("by").path("capacity").asString()).isEqualTo("system");
        assertThat(issued.path("stageName").asString()).isEqualTo("待回复");
        assertThat(lianshou.get("other-village", ORDERS + "/" + order).code()).isEqualTo("supervision-order-not-found");
        assertThat(lianshou.get("resident", ORDERS + "/" + order).status()).isEqualTo(403);

        assertThat(give("other-village", order, "reply", "{\"words\":\"不是我们\"}").code())
                .isEqualTo("supervision-order-not-found");
        done("village", order, "reply", "{\"words\":\"已重新修补\"}");
        assertThat(give("village", order, "accept-reply", "{\"words\":\"好\"}").status())
                .isEqualTo(403);
        done("supervisor", order, "refuse-reply", "{\"ground\":{\"code\":\"no-evidence\",\"words\":\"请附佐证\"}}");
        assertThat(give("supervisor", order, "accept-reply", "{\"words\":\"好\"}")
                        .code())
                .isEqualTo("out-of-order");
        done("village", order, "reply", """
                {"words":"已重新修补，见档案","evidence":[{"reference":"archive:2026/0207"}]}""");
        done("supervisor", order, "accept-reply", "{\"words\":\"属实\"}");
        Answer closed = done("supervisor", order, "close", """
                {"accountability":{"responsible":"村委会分管委员","assessed":"提醒谈话","followUp":"督导组下月回访"}}""");

        JsonNode settled = lianshou.shown(
                        "village", ORDERS + "/" + order + "?waitFor=" + closed.header("Lianshou-Token"))
                .json();
        assertThat(settled.path("stageName").asString()).isEqualTo("已销号");
        assertThat(settled.path("state")
                        .path("replies")
                        .path(0)
                        .path("accepted")
                        .asBoolean())
                .isFalse();
        assertThat(settled.path("state")
                        .path("replies")
                        .path(1)
                        .path("accepted")
                        .asBoolean())
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
    void whoever_heads_a_grid_answers_for_its_team() {
        String order = orderTo(TEAM, "k-team");
        assertThat(ids(lianshou.shown("grid-head", ORDERS + "?unit=" + TEAM).json()))
                .contains(order);
        assertThat(lianshou.shown("grid-head", ORDERS + "/" + order)
                        .json()
                        .path("stageName")
                        .asString())
                .isEqualTo("待回复");
        assertThat(lianshou.get("other-village", ORDERS + "/" + order).code()).isEqualTo("supervision-order-not-found");
        assertThat(give("other-village", order, "reply", "{\"words\":\"不是我们\"}").code())
                .isEqualTo("supervision-order-not-found");
        assertThat(give("worker", order, "reply", "{\"words\":\"我来答\"}").status())
                .isEqualTo(403);
        assertThat(give("township", order, "reply", "{\"words\":\"我来答\"}").code())
                .isEqualTo("not-permitted");

        done("grid-head", order, "reply", "{\"words\":\"已逐户排查\"}");
        assertThat(give("grid-head", order, "accept-reply", "{\"words\":\"好\"}").status())
                .isEqualTo(403);
        done("supervisor", order, "accept-reply", "{\"words\":\"属实\"}");
        Answer closed = done("supervisor", order, "close", """
                {"accountability":{"responsible":"网格长","assessed":"提醒谈话","followUp":"下月复查"}}""");
        JsonNode settled = lianshou.shown(
                        "grid-head", ORDERS + "/" + order + "?waitFor=" + closed.header("Lianshou-Token"))
                .json();
        assertThat(settled.path("stageName").asString()).isEqualTo("已销号");
        assertThat(settled.path("state")
                        .path("replies")
                        .path(0)
                        .path("by")
                        .path("capacity")
                        .asString())
                .isEqualTo("grid-head");
    }

    @Test
    void where_no_grid_has_a_head_the_village_answers_for_the_team() {
        String order = orderTo("u-330521101200-1", "k-headless");
        assertThat(lianshou.get("grid-head", ORDERS + "/" + order).code()).isEqualTo("supervision-order-not-found");
        assertThat(ids(lianshou.shown("other-village", ORDERS).json())).contains(order);
        done("other-village", order, "reply", "{\"words\":\"已督促\"}");
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
        assertThat(ids(lianshou.shown("department", listed).json())).contains(order);
        assertThat(ids(lianshou.shown("department-2", ORDERS).json())).doesNotContain(order);
        assertThat(ids(lianshou.shown("supervisor", ORDERS + "?overdue=true").json()))
                .doesNotContain(order);
        done("supervisor", order, "withdraw", "{\"ground\":{\"code\":\"done\",\"words\":\"已另案处理\"}}");
        assertThat(give("department", order, "reply", "{\"words\":\"已办\"}").code())
                .isEqualTo("out-of-order");
    }

    @Test
    void a_bulletin_prints_the_same_bytes_again_and_a_correction_shows_what_it_changed() {
        report();
        YearMonth month = YearMonth.from(WorkCalendar.day(Instant.now()));
        publish(month);
        String bulletin = "/api/bulletins/" + TOWNSHIP + "/" + month;
        Answer first = lianshou.shown("village", bulletin + "/text");
        assertThat(first.text())
                .isEqualTo(lianshou.get("township", bulletin + "/text").text());
        assertThat(first.text()).startsWith("武康街道 通报 " + month.atDay(1));
        assertThat(first.header("ETag")).isEqualTo("\"" + Bulletin.digestOf(first.text()) + "\"");
        assertThat(lianshou.get("resident", bulletin).status()).isEqualTo(403);

        report();
        assertThat(post("township", bulletin + "/correct", LATE).status()).isEqualTo(403);
        Answer corrected = post("supervisor", bulletin + "/correct", LATE);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        String shown = bulletin + "?waitFor=" + corrected.header("Lianshou-Token");
        JsonNode second = lianshou.shown("village", shown).json();
        assertThat(second.path("editions").asInt()).isEqualTo(2);
        assertThat(second.path("ground").path("code").asString()).isEqualTo("late-entry");
        assertThat(second.path("differences").path(0).path("what").asString()).isEqualTo("reported");
        assertThat(second.path("bulletin").path("rates").path(0).path("how").asString())
                .isNotBlank();
        assertThat(lianshou.get("village", bulletin + "/text?edition=1").text())
                .as("the first edition stays as it was")
                .isEqualTo(first.text());
        assertThat(lianshou.get("village", bulletin + "/text").text()).contains("第 2 版");
        assertThat(lianshou.get("village", bulletin + "?edition=3").code()).isEqualTo("invalid-input");
        assertThat(lianshou.get("village", "/api/bulletins/" + TOWNSHIP + "/2020-01")
                        .status())
                .isEqualTo(404);
        assertThat(post("supervisor", "/api/bulletins/" + TOWNSHIP + "/2020-01/correct", LATE)
                        .code())
                .isEqualTo("supervision-run-not-found");
    }

    @Test
    void a_village_goes_through_its_register_and_somebody_above_sets_its_colour() {
        report();
        String village = "/api/villages/330521001200";
        Answer held = post("village", village + "/hold-analysis", """
                {"words":"一处坑洼，尽快修补","measures":[{"words":"本周内围挡","unit":"u-330521001200","until":"2099-01-01"}]}""");
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        String red = "{\"colour\":\"red\",\"ground\":{\"code\":\"feud\",\"words\":\"两户积怨\"},\"until\":\"2099-01-01\"}";
        assertThat(post("village", village + "/override-colour", red).status()).isEqualTo(403);
        Answer set = post("township", village + "/override-colour", red);
        assertThat(set.status()).as(set.text()).isEqualTo(200);

        JsonNode risk = lianshou.shown("village", village + "/risk?waitFor=" + set.header("Lianshou-Token"))
                .json();
        assertThat(risk.path("colourName").asString()).isEqualTo("重点村");
        assertThat(risk.path("service").asString()).isEqualTo("热线服务");
        assertThat(risk.path("overridden").asBoolean()).isTrue();
        assertThat(risk.path("state").path("analysis").path("open").asInt()).isPositive();
        assertThat(risk.path("state").path("measures").path(0).path("words").asString())
                .isEqualTo("本周内围挡");
        assertThat(lianshou.shown("supervisor", "/api/villages?colour=red").text())
                .contains("330521001200");
        assertThat(lianshou.shown("other-township", "/api/villages?colour=red").text())
                .doesNotContain("330521001200");
        assertThat(lianshou.get("other-village", village + "/risk").status()).isEqualTo(404);

        Answer lifted = post("supervisor", village + "/lift-override", """
                {"ground":{"code":"settled","words":"已调解"}}""");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        assertThat(lianshou.shown("supervisor", "/api/villages?colour=red&waitFor=" + lifted.header("Lianshou-Token"))
                        .text())
                .doesNotContain("330521001200");
        assertThat(lianshou.shown("auditor", village + "/history").text())
                .contains("village-risk.measure-decided", "village-risk.override-lifted");
    }

    @Test
    void a_round_takes_one_issue_and_what_it_decides_becomes_an_order() {
        String issue = report();
        Period half = Period.of(Cadence.TWICE_A_MONTH, WorkCalendar.day(Instant.now()));
        Prominent candidate = new Prominent(IssueId.of(issue), new UnitId(VILLAGE), 0, 3, null);
        hold(RunKind.COORDINATION, half, new SupervisionRunCommand.Convene(now(), List.of(candidate)));
        String rounds = "/api/coordination-rounds/" + COUNTY;
        Answer round = lianshou.shown("supervisor", rounds + "/" + half.from());
        assertThat(round.json()
                        .path("round")
                        .path("candidates")
                        .path(0)
                        .path("urgings")
                        .asInt())
                .isEqualTo(3);
        assertThat(lianshou.shown("department", rounds)
                        .json()
                        .path(0)
                        .path("area")
                        .asString())
                .isEqualTo(COUNTY);
        assertThat(lianshou.get("village", rounds).code()).isEqualTo("supervision-run-not-found");

        String path = rounds + "/" + half.from();
        assertThat(post("supervisor", path + "/close", "{\"words\":\"散会\"}").code())
                .isEqualTo("nothing-decided");
        String decision = "{\"decision\":{\"issue\":\"%s\",\"unit\":\"u-housing\",\"words\":\"三日内到场\",\"listed\":true}}"
                .formatted(issue);
        assertThat(post("county", path + "/decide", decision).status()).isEqualTo(403);
        assertThat(post("supervisor", path + "/decide", decision).status()).isEqualTo(200);
        String order = awaitOrderOf(issue);
        JsonNode ordered = lianshou.shown("department", ORDERS + "/" + order).json();
        assertThat(ordered.path("state")
                        .path("about")
                        .path("ground")
                        .path("code")
                        .asString())
                .isEqualTo("coordination-round");
        assertThat(post("supervisor", path + "/close", "{\"words\":\"散会\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_unit_reads_what_it_is_reminded_of_and_no_other_does() {
        Period week = Period.of(Cadence.WEEKLY, WorkCalendar.day(Instant.now()));
        Reminder.Matter late = new Reminder.Matter(IssueId.of(report()), null, Instant.now(), true);
        Reminder reminder = new Reminder(new UnitId(VILLAGE), 1, 0, List.of(late));
        hold(RunKind.REMINDER, week, new SupervisionRunCommand.Remind(now(), List.of(reminder)));
        JsonNode own = awaitedReminder();
        assertThat(own.path("reminder").path("late").asInt()).isEqualTo(1);
        assertThat(own.path("period").path("from").asString())
                .isEqualTo(week.from().toString());
        assertThat(lianshou.shown("supervisor", "/api/reminders/u-housing?on=" + week.from())
                        .json()
                        .path("reminder")
                        .path("late")
                        .asInt())
                .as("nothing to remind of")
                .isZero();
        assertThat(lianshou.get("supervisor", "/api/reminders/" + VILLAGE + "?on=2020-01-01")
                        .status())
                .isEqualTo(404);
        assertThat(lianshou.get("other-village", "/api/reminders/" + VILLAGE).status())
                .isEqualTo(404);
    }

    private Pin now() {
        return lianshou.bean("supervisionContents", Contents.class).before(Instant.now());
    }

    /** As when its time has come, which for this period it has not. */
    private void hold(RunKind kind, Period period, SupervisionRunCommand command) {
        give(new Turn(new AreaId(COUNTY), kind, period), command);
    }

    private void give(Turn turn, SupervisionRunCommand command) {
        var instruction =
                new RunInstruction(command, turn, null, Instant.now(), lianshou.bean("rulebook", Rulebook.class));
        lianshou.bean("orders", Orders.class)
                .give(
                        new Order<>(SupervisionRun.notHeld(turn.id()), new SeenVersion.Any(), List.of(instruction)),
                        null,
                        new byte[0]);
    }

    /** As when its time has come, which for this month it has not. */
    private void publish(YearMonth month) {
        Contents contents = lianshou.bean("supervisionContents", Contents.class);
        Period period = Period.of(Cadence.MONTHLY, month.atDay(1));
        AreaId township = new AreaId(TOWNSHIP);
        Pin pin = contents.before(Instant.now());
        var publish = new SupervisionRunCommand.Publish(pin, contents.again(1, township, period, pin));
        give(new Turn(township, RunKind.BULLETIN, period), publish);
    }

    private String report() {
        return lianshou.report("operator", REPORT).issue();
    }

    private Answer post(String who, String path, String body) {
        return lianshou.send(Lianshou.json(lianshou.request(who, path))
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A run shows from its first event on, and each unit's reminder is one that follows. */
    private JsonNode awaitedReminder() {
        return Lianshou.once(
                () -> lianshou.shown("village", "/api/reminders/" + VILLAGE).json(),
                own -> own.path("reminder").path("late").asInt() > 0);
    }

    private String failedTwice() {
        String issue = report();
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

    private String awaitOrderOf(String issue) {
        List<String> orders = Lianshou.once(
                () -> ids(
                        lianshou.shown("supervisor", ORDERS + "?issue=" + issue).json()),
                some -> !some.isEmpty());
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

    /** Shown already. */
    private String orderTo(String unit, String key) {
        Answer issued = issue("supervisor", """
                {"unit":"%s","issues":[],"matter":"巡查不到位","listed":false,\
                "ground":{"code":"risk","words":"隐患突出"}}""".formatted(unit), key);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        String order = issued.json().path("order").asString();
        lianshou.shown("supervisor", ORDERS + "/" + order + "?waitFor=" + issued.header("Lianshou-Token"));
        return order;
    }

    private static List<String> ids(JsonNode slice) {
        List<String> ids = new ArrayList<>();
        slice.path("items").forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    private List<String> types(String order) {
        List<String> types = new ArrayList<>();
        lianshou.shown("supervisor", ORDERS + "/" + order + "/history")
                .json()
                .path("events")
                .forEach(event -> types.add(event.path("type").asString()));
        return types;
    }
}
