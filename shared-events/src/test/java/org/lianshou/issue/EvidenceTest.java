package org.lianshou.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceTest {
    private static final UUID ID = UUID.fromString("5f0c1f0e-7d55-4a83-9c39-3a2b6b1c0d11");

    @Test
    void only_the_one_way_of_writing_an_id_names_an_attachment() {
        assertThat(named("attachment:" + ID).attachment()).hasValue(ID);
        for (String other : List.of(
                "attachment:5F0C1F0E-7D55-4A83-9C39-3A2B6B1C0D11",
                "attachment:1-1-1-1-1",
                "attachment:" + ID + "/..",
                "photo:" + ID)) {
            assertThat(named(other).attachment()).as(other).isEmpty();
        }
    }

    @Test
    void events_that_bear_evidence_are_found() {
        assertThat(bearers()).hasSizeGreaterThanOrEqualTo(5);
    }

    /** An erasure goes by it. */
    @ParameterizedTest
    @MethodSource("bearers")
    void an_event_tells_all_the_evidence_it_bears_wherever_it_stands(Class<?> type) throws Exception {
        List<Evidence> given = new ArrayList<>();
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(component, given))
                .toArray();
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);

        IssueEvent event = (IssueEvent) type.getDeclaredConstructor(types).newInstance(values);

        assertThat(given).isNotEmpty();
        assertThat(event.evidence()).isEqualTo(given);
    }

    static Stream<Class<?>> bearers() {
        return leaves(IssueEvent.class)
                .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(EvidenceTest::isEvidence));
    }

    private static @Nullable Object value(RecordComponent component, List<Evidence> given) {
        if (isEvidence(component)) {
            Evidence piece = named(component.getName());
            given.add(piece);
            return List.of(piece);
        }
        return component.getType() == boolean.class ? false : null;
    }

    private static boolean isEvidence(RecordComponent component) {
        return component.getGenericType().getTypeName().contains(Evidence.class.getName());
    }

    private static Evidence named(String reference) {
        return new Evidence(reference, null, null, null);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EvidenceTest::leaves)
                : Stream.of(type);
    }
}
