package org.lianshou.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.Card;
import org.lianshou.issue.Channel;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.EvaluationEvent;
import org.lianshou.issue.Kind;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.Level;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Step;
import org.lianshou.issue.Urgency;
import org.lianshou.query.Kebab;
import org.lianshou.query.notices.NoticeStatus;
import org.lianshou.redaction.RedactionRule;
import org.lianshou.session.Choice;
import org.lianshou.session.Conflict;
import org.lianshou.session.MajorAct;
import org.lianshou.session.Manner;
import org.lianshou.session.Mode;
import org.lianshou.session.Presence;
import org.lianshou.session.SessionStage;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Criterion;
import org.lianshou.wire.EventTypes;

class LabelsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AppealType.class,
                Card.class,
                Channel.class,
                Choice.class,
                ClockKind.class,
                Colour.class,
                Conflict.class,
                Criterion.class,
                EvaluationEvent.Means.class,
                Kind.class,
                LadderEvent.Reason.class,
                Level.class,
                MajorAct.class,
                Manner.class,
                Mode.class,
                NoticeStatus.class,
                Presence.class,
                RedactionRule.class,
                Reporter.Standing.class,
                Role.class,
                SessionStage.class,
                Severity.class,
                Source.class,
                Stage.class,
                Step.class,
                Urgency.class
            })
    void every_constant_has_a_chinese_label(Class<? extends Enum<?>> type) {
        assertThat(List.of(type.getEnumConstants()))
                .allSatisfy(constant -> assertThat(Labels.of(constant)).isNotBlank());
    }

    @Test
    void every_stage_says_what_is_next() {
        assertThat(Stage.values())
                .allSatisfy(
                        stage -> assertThat(Labels.of("next", Kebab.of(stage))).isNotBlank());
    }

    @Test
    void every_type_of_event_has_a_chinese_label() {
        assertThat(EventTypes.ofAll().all())
                .allSatisfy(type -> assertThat(Labels.of("event", type.name())).isNotBlank());
    }

    @Test
    void every_command_has_a_chinese_label() {
        assertThat(AccessTable.RULES.stream().filter(Rule::isCommand))
                .allSatisfy(
                        rule -> assertThat(Labels.of("command", rule.name())).isNotBlank());
    }

    @Test
    void english_is_a_constants_own_name() {
        assertThat(Labels.english(Stage.IN_PROGRESS)).isEqualTo("in progress");
        assertThat(Labels.english("issue.signed-for")).isEqualTo("signed for");
    }

    @Test
    void every_command_that_the_villages_pages_give_has_a_chinese_label() {
        Map<String, String> below =
                Map.of("/api/sessions/", "session.", "/api/rosters/", "roster.", "/api/villages/", "village.");

        below.forEach((path, of) -> assertThat(AccessTable.RULES.stream()
                        .filter(rule -> rule.route().startsWith("POST " + path))
                        .map(Rule::name)
                        .filter(name -> !name.equals("erase-member")))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Labels.of("command", of + name)).as(name).isNotBlank()));
    }
}
