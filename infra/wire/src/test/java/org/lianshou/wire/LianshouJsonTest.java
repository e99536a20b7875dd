package org.lianshou.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Channel;
import org.lianshou.issue.CollectionEvent;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.Plan;
import org.lianshou.issue.PublicationEvent;
import org.lianshou.issue.ResolutionEvent;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class LianshouJsonTest {
    private static final JsonMapper MAPPER = LianshouJson.mapper();

    @Test
    void writes_names_in_kebab_case_and_value_objects_as_their_value() {
        Actor resident = new Actor(new PersonId("resident"), Role.RESIDENT, null);

        assertThat(MAPPER.writeValueAsString(List.of(Channel.POLICE_110, Role.MICRO_GRID_WORKER, resident)))
                .isEqualTo(
                        "[\"police-110\",\"micro-grid-worker\",{\"person\":\"resident\",\"capacity\":\"resident\"}]");
    }

    @Test
    void takes_value_objects_and_names_as_keys() {
        Map<UnitId, Role> map = Map.of(new UnitId("u-hotline"), Role.OPERATOR);

        String json = MAPPER.writeValueAsString(map);

        assertThat(json).isEqualTo("{\"u-hotline\":\"operator\"}");
        assertThat(MAPPER.readValue(json, new TypeReference<Map<UnitId, Role>>() {}))
                .isEqualTo(map);
    }

    @Test
    void a_folded_issue_survives_the_round_trip() {
        Issue issue = Issue.fold(
                Samples.ISSUE,
                Samples.all().stream()
                        .filter(event -> !(event instanceof PublicationEvent.IssueReopened)
                                && !(event instanceof CollectionEvent.IssueCorrected))
                        .toList());

        assertThat(issue.duty()).isNotNull();
        assertThat(issue.notice()).isNotNull();
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(issue), Issue.class))
                .isEqualTo(issue);
    }

    @Test
    void an_unreported_issue_survives_the_round_trip() {
        Issue issue = Issue.unreported(Samples.ISSUE);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(issue), Issue.class))
                .isEqualTo(issue);
    }

    @Test
    void derived_answers_are_not_written() {
        assertThat(MAPPER.writeValueAsString(Samples.reported().matter())).doesNotContain("criticalHazard");
    }

    @Test
    void an_absent_list_is_what_the_record_makes_of_it() {
        assertThat(MAPPER.readValue("{\"measures\":\"修\",\"lead\":\"u-housing\"}", Plan.class)
                        .support())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🚧 路面塌陷 👷🏽‍♀️",
                "مرحبا \u202eabc",
                "\uD83D\uDE00",
                "𠮷野家门前",
                "<script>alert('x')</script>\u2028"
            })
    void text_of_any_script_survives(String text) {
        Place place = new Place(text, null, null);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(place), Place.class))
                .isEqualTo(place);
    }

    @Test
    void a_whole_number_is_a_coordinate() {
        assertThat(MAPPER.readValue("{\"latitude\":30,\"longitude\":120}", Place.class))
                .isEqualTo(new Place(null, 30.0, 120.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{`address`:`a`,`colour`:`red`}|colour|unknown-field",
                "{`address`:7}|address|wrong-type",
                "{`address`:true}|address|wrong-type",
                "{`address`:[`a`]}|address|wrong-type",
                "{`latitude`:`30`,`longitude`:`120`}|latitude|wrong-type",
                "{`latitude`:91,`longitude`:0}|place.latitude|range",
                "{`latitude`:30}|place.longitude|pair",
                "{`address`:`a\\u0000b`}|place.address|control-character",
                "{`address`:`a`,`address`:`b`}|body|malformed-json",
                "{`address`:`a`} {}|body|wrong-type",
                "{`address`:`a`|body|malformed-json",
                "{`latitude`:NaN,`longitude`:0}|body|malformed-json",
                "`nowhere`|body|wrong-type",
                "[]|body|wrong-type"
            })
    void refuses_what_is_no_place(String json, String field, String code) {
        assertRefused(json.replace('`', '"'), Place.class, field, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "`capacity`:`Operator`|capacity|unknown-value",
                "`capacity`:`OPERATOR`|capacity|unknown-value",
                "`capacity`:0|capacity|unknown-value",
                "`capacity`:``|capacity|unknown-value",
                "`capacity`:`operator`,`unit`:7|unit|wrong-type",
                "`capacity`:`operator`,`unit`:`u hotline`|unit|code",
                "`capacity`:`operator`,`unit`:{`value`:`u`}|unit|wrong-type",
                "`unit`:`u-hotline`|capacity|required"
            })
    void refuses_what_is_no_actor(String fields, String field, String code) {
        assertRefused("{\"person\":\"p\"," + fields.replace('`', '"') + "}", Actor.class, field, code);
    }

    @Test
    void names_the_values_that_a_field_may_have() {
        assertThat(refusal("{\"person\":\"p\",\"capacity\":\"king\"}", Actor.class))
                .hasMessageContaining("capacity must be one of operator, grid-head,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "3.0", "3.5", "null", "true", "99999999999"})
    void refuses_a_count_that_is_no_whole_number(String days) {
        assertRefused(
                "{\"workingDays\":" + days + "}",
                ResolutionEvent.ExtensionRequested.class,
                "workingDays",
                "wrong-type");
    }

    @Test
    void refuses_a_count_that_is_not_given() {
        assertRefused("{}", ResolutionEvent.ExtensionRequested.class, "workingDays", "wrong-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261120",
                "1795132800",
                "\"2026-11-31\"",
                "\"2026-11-20T00:00:00Z\"",
                "\"+12026-11-20\"",
                "[2026,11,20]"
            })
    void refuses_a_day_that_is_none(String day) {
        assertRefused("{\"reviewOn\":" + day + "}", ResolutionEvent.IssueDeferred.class, "reviewOn", "wrong-type");
    }

    @Test
    void names_the_entry_of_a_list() {
        assertRefused("{\"support\":[\"u-a\",7]}", Plan.class, "support[1]", "wrong-type");
    }

    @Test
    void what_a_record_can_not_be_made_of_is_refused_under_its_field() {
        String noSkippedDays = "{\"deadline\":{\"due\":\"2026-11-09T16:00:00Z\",\"provisional\":false}}";

        assertRefused(noSkippedDays, ResolutionEvent.ExtensionApproved.class, "deadline", "invalid");
    }

    @Test
    void a_refused_id_is_named_by_its_field_and_not_by_what_it_is() {
        assertRefused("{\"person\":\"p\",\"unit\":\"镇\",\"capacity\":\"operator\"}", Actor.class, "unit", "code");
        assertRefused("{\"measures\":\"m\",\"lead\":\"not a code\"}", Plan.class, "lead", "code");
        assertThat(refusal("{\"measures\":\"m\",\"lead\":\"not a code\"}", Plan.class))
                .hasMessage("lead must be 1 to 64 letters, digits or . _ : -");
    }

    @Test
    void a_refusal_names_no_class() {
        assertThat(refusal("{\"address\":7}", Place.class)).hasMessage("address is required to be text");
        assertThat(refusal("{\"kind\":\"x\"}", Matter.class)).hasMessageNotContaining("org.lianshou");
        assertThat(refusal("{\"caption\":\"x\"}", Evidence.class)).hasMessageNotContaining("org.lianshou");
    }

    private static void assertRefused(String json, Class<?> type, String field, String code) {
        assertThat(refusal(json, type))
                .extracting(InvalidInput::field, InvalidInput::code)
                .containsExactly(field, code);
    }

    private static InvalidInput refusal(String json, Class<?> type) {
        JacksonException failure = catchThrowableOfType(JacksonException.class, () -> MAPPER.readValue(json, type));
        assertThat(failure).as(json).isNotNull();
        return JsonRefusal.of(failure);
    }
}
