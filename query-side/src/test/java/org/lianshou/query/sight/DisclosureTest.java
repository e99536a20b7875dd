package org.lianshou.query.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Issue;
import org.lianshou.wire.EventTypes;

class DisclosureTest {

    @Test
    void evidence_is_known_under_every_name_that_an_event_gives_it() {
        List<String> names = EventTypes.ofAll().all().stream()
                .filter(type -> Issue.KIND.names(type.name()))
                .flatMap(type -> Arrays.stream(type.record().getRecordComponents()))
                .filter(one -> one.getGenericType().getTypeName().contains(Evidence.class.getName()))
                .map(RecordComponent::getName)
                .distinct()
                .toList();

        assertThat(Disclosure.EVIDENCE).containsExactlyInAnyOrderElementsOf(names);
    }
}
