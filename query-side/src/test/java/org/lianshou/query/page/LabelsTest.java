package org.lianshou.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.lianshou.wire.EventTypes;

class LabelsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AppealType.class,
                Card.class,
                Channel.class,
                ClockKind.class,
                EvaluationEvent.Means.class,
                Kind.class,
                LadderEvent.Reason.class,
                Level.class,
                NoticeStatus.class,
                Reporter.Standing.class,
                Role.class,
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
}
