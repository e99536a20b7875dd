package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;

/** Two people act on one thing at once, whatever it is: the second sees who was first and with what, and keeps what they wrote. */
class WhoWasFirstTest {
    private static final String VILLAGE = "330521001200";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void at_a_roster() throws Exception {
        second(
                "village-2",
                "/rosters/" + VILLAGE + "/do/nominate",
                Map.of("name", "钱老师", "home", VILLAGE, "words", "第二个人写的话"),
                () -> post("village", "/api/rosters/" + VILLAGE + "/nominate", """
                        {"name":"孙老师","home":"%s","words":"大家信任"}""".formatted(VILLAGE)),
                "推选成员");
    }

    @Test
    void about_a_village() throws Exception {
        String body = """
                {"colour":"yellow","ground":{"code":"new-facts","words":"汛期"},"until":"2999-01-01"}""";
        second(
                "county",
                "/villages/" + VILLAGE + "/do/override-colour",
                Map.of("ground.code", "new-facts", "ground.words", "第二个人写的话", "colour", "red", "until", "2999-01-01"),
                () -> post("township", "/api/villages/" + VILLAGE + "/override-colour", body),
                "人工定级");
    }

    @Test
    void at_a_call_out() throws Exception {
        Answer called = post("township", "/api/call-outs", """
                {"area":"%s","place":"村口","reason":"路面塌陷","units":["u-330521001200"]}""".formatted(VILLAGE));
        String callOut = called.json().path("callOut").asString();
        seen("township", "/api/call-outs/" + callOut, called);

        second(
                "township-2",
                "/call-outs/" + callOut + "/do/note-findings",
                Map.of("words", "第二个人写的话"),
                () -> post("township", "/api/call-outs/" + callOut + "/note-findings", "{\"words\":\"已围挡\"}"),
                "现场情况");
    }

    @Test
    void on_a_supervision_order() throws Exception {
        Answer issued = post("supervisor", "/api/supervision-orders", """
                {"unit":"u-%s","ground":{"code":"slow","words":"拖了三周"},"matter":"路面","listed":false}""".formatted(VILLAGE));
        String order = issued.json().path("order").asString();
        seen("supervisor", "/api/supervision-orders/" + order, issued);

        second(
                "village-2",
                "/supervision/orders/" + order + "/do/reply",
                Map.of("words", "第二个人写的话"),
                () -> post("village", "/api/supervision-orders/" + order + "/reply", "{\"words\":\"正在修\"}"),
                "回复督办");
    }

    private interface First {
        Answer act();
    }

    /** What the first does is recorded between the second's looking and sending. */
    private void second(String who, String form, Map<String, String> written, First first, String done)
            throws Exception {
        try (Browser browser = Browser.signedIn(lianshou, who)) {
            String looked = browser.page(form);
            Answer was = first.act();
            assertThat(was.status()).as(was.text()).isBetween(200, 201);
            String stale = browser.sendTo(form, looked, written);

            assertThat(stale)
                    .contains("别人先做了一步", "<b>" + done + "</b>", "您填写的内容还在")
                    .doesNotContain("已记录");
            assertThat(stale.replaceAll("(?s).*role=\"alert\"", ""))
                    .as("who it was")
                    .containsPattern(
                            "<li><span>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d</span> · <span>[^<]+</span> · <b>" + done);
            assertThat(stale).contains("第二个人写的话");
        }
    }

    /** As it stands now. */
    private Answer post(String who, String path, String body) {
        Lianshou.Answer answer = lianshou.send(Lianshou.json(lianshou.request(who, path))
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }

    private void seen(String who, String path, Answer written) {
        Answer there = lianshou.get(who, path + "?waitFor=" + written.header("Lianshou-Token"));
        assertThat(there.status()).as(there.text()).isEqualTo(200);
    }
}
