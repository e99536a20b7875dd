package org.lianshou.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshou.stream.StreamEvent;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;

/**
 * The JSON of every event type, as it stands in logs for ever. A golden file is never changed: a new shape takes a new
 * revision, a file of its own, and an upcaster that brings the old one to it.
 */
class GoldenJsonTest {
    private static final EventTypes TYPES = EventTypes.ofAll();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = LianshouJson.mapper()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    @ParameterizedTest
    @MethodSource("samples")
    void writes_what_is_stored(StreamEvent sample) throws IOException {
        assertThat(PRETTY.writeValueAsString(sample) + "\n").isEqualTo(golden(TYPES.of(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reads_what_was_stored(StreamEvent sample) throws IOException {
        EventTypes.Entry type = TYPES.of(sample);

        assertThat(LianshouJson.mapper().readValue(golden(type), type.record())).isEqualTo(sample);
    }

    @Test
    void every_type_has_a_sample() {
        assertThat(samples().map(sample -> TYPES.of(sample).name()))
                .containsExactlyInAnyOrderElementsOf(
                        TYPES.all().stream().map(EventTypes.Entry::name).toList());
    }

    @Test
    void every_field_of_every_sample_is_filled() throws IOException {
        for (EventTypes.Entry type : List.copyOf(TYPES.all())) {
            assertThat(LianshouJson.mapper().readTree(golden(type)).propertyNames())
                    .as(type.name())
                    .hasSameSizeAs(type.record().getRecordComponents());
        }
    }

    /** A field added since is absent in what was stored before, and nothing that was stored is lost. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.reported.1",
                "issue.notice-drafted.1",
                "issue.reopened.1",
                "issue.completed.1",
                "issue.rework-ordered.1",
                "issue.corrected.1",
                "issue.extension-requested.1",
                "issue.extension-approved.1",
                "issue.deferral-settled.1",
                "session.item-removed.1",
                "session.item-carried-over.1",
                "session.called-off.1",
                "supervision-run.bulletin-issued.1",
                "supervision-run.bulletin-corrected.1",
                "policy.enacted.1"
            })
    void reads_what_was_stored_before_a_field_was_added(String name) throws IOException {
        EventTypes.Entry type = TYPES.all().stream()
                .filter(one -> name.equals(one.name() + "." + one.revision()))
                .findFirst()
                .orElseThrow();
        String before = resource("/golden/before/%s.json".formatted(name));

        assertThat(PRETTY.writeValueAsString(LianshouJson.mapper().readValue(before, type.record())) + "\n")
                .isEqualTo(before);
    }

    private static Stream<StreamEvent> samples() {
        return Stream.of(
                        Samples.all().stream(),
                        SessionSamples.all(),
                        AreaSamples.all().stream(),
                        LinkageSamples.all().stream(),
                        PolicySamples.all(),
                        VisitSamples.all().stream(),
                        SupervisionSamples.all())
                .flatMap(samples -> samples);
    }

    private static String golden(EventTypes.Entry type) throws IOException {
        return resource("/golden/%s.%d.json".formatted(type.name(), type.revision()));
    }

    private static String resource(String file) throws IOException {
        try (InputStream json = GoldenJsonTest.class.getResourceAsStream(file)) {
            assertThat(json).as("src/test/resources" + file).isNotNull();
            return new String(json.readAllBytes(), UTF_8);
        }
    }
}
