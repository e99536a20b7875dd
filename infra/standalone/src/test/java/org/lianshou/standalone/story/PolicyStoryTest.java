package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** A township gets figures of its own and takes them back; a year of the calendar is loaded and corrected. */
class PolicyStoryTest {
    private static final LocalDate TOMORROW = WorkCalendar.day(Instant.now()).plusDays(1);

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_township_gets_figures_of_its_own_and_they_are_taken_back() {
        String sooner = file("330521001-9.1", TOMORROW, "return.within", "4 hour");

        assertThat(ask("township", "/policies", sooner).status()).isEqualTo(403);
        Answer today =
                ask("county", "/policies", file("330521001-9.0", TOMORROW.minusDays(1), "return.within", "4 hour"));
        assertThat(today.status()).isEqualTo(409);
        assertThat(today.code()).isEqualTo("not-before-tomorrow");
        Answer enacted = ask("county", "/policies", sooner);
        assertThat(enacted.status()).as(enacted.text()).isEqualTo(201);

        JsonNode policy = lianshou.get("resident", "/api/policies/county-2026.1+330521001-9.1")
                .json();
        assertThat(figure(policy, "return.within").get("value").asString()).isEqualTo("4 hour");
        assertThat(figure(policy, "return.within").get("file").asString()).isEqualTo("330521001-9.1");
        assertThat(ask("county", "/policies", sooner).code()).isEqualTo("version-taken");

        Answer revoked = ask("county", "/policies/330521001-9.1/revoke", "{\"words\":\"另行研究\"}");
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(lianshou.get("resident", "/api/policies/county-2026.1+330521001-9.1")
                        .status())
                .isEqualTo(404);
        assertThat(ask("county", "/policies", sooner).code()).isEqualTo("version-taken");
    }

    @Test
    void what_cannot_be_meant_says_where() {
        Answer unknown = ask("county", "/policies", file("330521001-9.2", TOMORROW, "lunch.break", "1 hour"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("figures.lunch.break", "is read by nothing");
        Answer unreadable = ask("county", "/policies", file("330521001-9.2", TOMORROW, "return.within", "soon"));
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.text()).contains("figures.return.within.value");
        Answer nothing = ask("county", "/policies", "{\"figures\":[null]}");
        assertThat(nothing.status()).as(nothing.text()).isEqualTo(400);
        Answer whole = ask(
                "county",
                "/policies",
                file("330521001-9.2", TOMORROW, "return.within", "4 hour")
                        .replace("\"area\":\"330521001\",", "\"waivers\":[],\"erasures\":[],"));
        assertThat(whole.code()).as(whole.text()).isEqualTo("policies-misfit");
        Answer stale = lianshou.send(Lianshou.json(lianshou.request("county", "/api/policies"))
                .header("If-Match", "\"0\"")
                .POST(BodyPublishers.ofString(file("330521001-9.2", TOMORROW, "return.within", "4 hour"))));
        assertThat(stale.status()).isEqualTo(412);
        Answer backwards = ask("county", "/calendar", year("2027-12-31", true));
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.text()).contains("days[0] (2027-12-31)");
    }

    /** A year so far off that no deadline of other stories reaches it. */
    @Test
    void a_year_is_loaded_and_corrected() {
        assertThat(kind()).isEqualTo("not-loaded");

        String published =
                "{\"$schema\":\"s\",\"$id\":\"i\"," + year("2030-01-01", true).substring(1);
        Answer loaded = ask("county", "/calendar", published);
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(201);
        assertThat(kind()).isEqualTo("holiday");
        assertThat(ask("county", "/calendar", year("2030-01-01", true)).code()).isEqualTo("year-loaded");
        Answer corrected = ask(
                "county",
                "/calendar/2030/correct",
                "{\"file\":%s,\"words\":\"放假安排调整\"}".formatted(year("2030-01-02", true)));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(kind()).isEqualTo("working-day");

        assertThat(lianshou.get("resident", "/api/policies/history").status()).isEqualTo(403);
        JsonNode last = history(corrected);
        assertThat(last.get("type").asString()).isEqualTo("policy.calendar-corrected");
        assertThat(last.at("/event/act/actor/person").asString()).isEqualTo("county");
        assertThat(last.at("/event/words").asString()).isEqualTo("放假安排调整");
    }

    private JsonNode history(Answer after) {
        String path = "/api/policies/history?waitFor=" + after.header("Lianshou-Token");
        JsonNode events = lianshou.shown("auditor", path).json().get("events");
        return events.get(events.size() - 1);
    }

    private String kind() {
        return lianshou.get("resident", "/api/calendar?from=2030-01-01&until=2030-01-02")
                .json()
                .at("/days/0/kind")
                .asString();
    }

    private Answer ask(String who, String path, String body) {
        String version = lianshou.get("county", "/api/policies").header("ETag");
        return lianshou.send(Lianshou.json(lianshou.request(who, "/api" + path))
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode figure(JsonNode policy, String key) {
        List<JsonNode> found = StreamSupport.stream(policy.get("figures").spliterator(), false)
                .filter(figure -> figure.get("key").asString().equals(key))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String file(String version, LocalDate from, String key, String value) {
        return """
                {"version":"%s","name":"镇试行","area":"330521001","effectiveFrom":"%s",
                 "figures":[{"key":"%s","value":"%s","source":"本镇试行"}]}""".formatted(version, from, key, value);
    }

    private static String year(String day, boolean off) {
        return """
                {"year":2030,"papers":["国办发明电"],"days":[{"name":"元旦","date":"%s","isOffDay":%s}]}""".formatted(day, off);
    }
}
