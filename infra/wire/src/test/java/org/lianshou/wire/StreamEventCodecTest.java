package org.lianshou.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.eventlog.axon.EventCodec.Encoded;
import org.lianshou.eventlog.keys.SealBroken;
import org.lianshou.eventlog.keys.SubjectKeyDestroyed;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.CollectionEvent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;

class StreamEventCodecTest {
    private static final UUID STREAM = Samples.ISSUE.value();
    private static final CollectionEvent.IssueReported REPORT = Samples.reported();

    private SubjectKeys keys;
    private StreamEventCodec opening;
    private final StreamEventCodec sealed = StreamEventCodec.sealed();

    @BeforeEach
    void openKeys(@TempDir Path folder) {
        keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        opening = StreamEventCodec.opening(keys);
    }

    @Test
    void every_event_survives_being_stored() {
        for (IssueEvent event : Samples.all()) {
            Encoded stored = opening.encode(STREAM, 7, event);

            assertThat(opening.decode(stored.type(), stored.revision(), stored.payload(), STREAM, 7))
                    .isEqualTo(event);
        }
    }

    @Test
    void no_personal_text_stands_in_the_stored_bytes() {
        String stored = new String(opening.encode(STREAM, 0, REPORT).payload(), UTF_8);

        assertThat(stored)
                .contains("\"cipher\":\"")
                .doesNotContain("\"text\":", Samples.PHONE, "沈阿姨", "000000190001010000", "邻居家");
    }

    @Test
    void a_reader_without_keys_sees_ciphertext() {
        assertThat(reportSeenBy(sealed).reporter().phone()).isInstanceOf(Personal.Sealed.class);
    }

    @Test
    void a_reader_without_keys_can_not_write_personal_text() {
        assertThatThrownBy(() -> sealed.encode(STREAM, 0, REPORT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_may_know_opens_the_reporter_of_an_issue_folded_without_keys() {
        Issue issue = Issue.fold(Samples.ISSUE, List.of(reportSeenBy(sealed)));

        assertThat(new ReporterReader(keys).open(issue)).isEqualTo(REPORT.reporter());
    }

    @Test
    void after_erasure_the_event_is_still_read_but_not_the_person() {
        Encoded stored = opening.encode(STREAM, 0, REPORT);
        keys.destroy(Samples.REPORTER.value());

        CollectionEvent.IssueReported read = decode(opening, stored, 0);

        Personal erased = new Personal.Erased(Samples.REPORTER);
        assertThat(read.matter()).isEqualTo(REPORT.matter());
        assertThat(read.privateWords()).isEqualTo(erased);
        assertThat(read.reporter())
                .extracting(Reporter::name, Reporter::phone, Reporter::identityNumber, Reporter::address)
                .containsOnly(erased);
    }

    @Test
    void nothing_more_is_written_about_the_erased() {
        keys.destroy(Samples.REPORTER.value());

        assertThatThrownBy(() -> opening.encode(STREAM, 0, REPORT)).isInstanceOf(SubjectKeyDestroyed.class);
    }

    @Test
    void ciphertext_opens_only_where_it_was_sealed() {
        Encoded stored = opening.encode(STREAM, 0, REPORT);

        assertThatThrownBy(() -> decode(opening, stored, 1)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> opening.decode(stored.type(), 1, stored.payload(), Samples.EARLIER.value(), 0))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void ciphertext_moved_to_another_field_does_not_open() {
        Encoded stored = opening.encode(STREAM, 0, REPORT);
        String moved = new String(stored.payload(), UTF_8)
                .replace("\"phone\":", "\"x\":")
                .replace("\"name\":", "\"phone\":")
                .replace("\"x\":", "\"name\":");

        assertThatThrownBy(() -> opening.decode(stored.type(), 1, moved.getBytes(UTF_8), STREAM, 0))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void sealed_text_is_not_copied_into_another_event() {
        CollectionEvent.IssueReported seen = reportSeenBy(sealed);

        assertThatThrownBy(() -> opening.encode(STREAM, 1, seen)).hasMessageContaining("sealed for another place");
    }

    @Test
    void clear_text_in_the_log_is_refused() {
        byte[] clear = LianshouJson.mapper().writeValueAsBytes(REPORT);

        assertThatThrownBy(() -> sealed.decode("issue.reported", 1, clear, STREAM, 0))
                .hasMessageContaining("stands in the log in clear");
    }

    private CollectionEvent.IssueReported reportSeenBy(StreamEventCodec codec) {
        return decode(codec, opening.encode(STREAM, 0, REPORT), 0);
    }

    private static CollectionEvent.IssueReported decode(StreamEventCodec codec, Encoded stored, long sequence) {
        return (CollectionEvent.IssueReported)
                codec.decode(stored.type(), stored.revision(), stored.payload(), STREAM, sequence);
    }
}
