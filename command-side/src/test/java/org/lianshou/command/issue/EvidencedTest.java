package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.Evidence;
import org.lianshou.wire.LianshouJson;

/** Evidence that a command bears is found in it wherever it stands, and nothing else is touched. */
class EvidencedTest {
    private static final Evidence GIVEN = new Evidence("photo:1", null, null, null);
    private static final Evidence OTHER = new Evidence("photo:2", null, null, null);

    @Test
    void some_commands_bear_evidence() {
        assertThat(bearers()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("bearers")
    void each_piece_of_evidence_is_replaced(Class<? extends IssueCommand> type) throws Exception {
        IssueCommand command = with(type, GIVEN);

        assertThat(command.evidenced(one -> OTHER)).isNotEqualTo(command).isEqualTo(with(type, OTHER));
    }

    static Stream<Class<? extends IssueCommand>> bearers() {
        return CommandTypes.all().values().stream()
                .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(EvidencedTest::isEvidence));
    }

    /** A sample of the command, with this piece in every list of evidence. */
    private static IssueCommand with(Class<? extends IssueCommand> type, Evidence piece) throws Exception {
        IssueCommand sample = sample(type);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = isEvidence(components[i])
                    ? List.of(piece)
                    : components[i].getAccessor().invoke(sample);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends IssueCommand> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static IssueCommand sample(Class<? extends IssueCommand> type) {
        return LianshouJson.mapper()
                .readValue(
                        switch (CommandName.of(type)) {
                            case "report" -> """
                {"source":"hotline-call","kind":"hazard","severity":"major",\
                "category":"roads","urgency":"urgent","summary":"s","description":"d","area":"a","place":{"address":"p"},\
                "reporter":{"anonymous":true,"byProxy":false},"complainedOf":"u","privateWords":"w"}""";
                            case "supplement", "report-progress", "complete" -> "{\"words\":\"w\"}";
                            case "reinspect" -> "{\"passed\":true,\"findings\":\"f\"}";
                            default -> throw new AssertionError("this test has no sample of " + type);
                        },
                        type);
    }

    private static boolean isEvidence(RecordComponent component) {
        return component.getGenericType().getTypeName().contains(Evidence.class.getName());
    }
}
