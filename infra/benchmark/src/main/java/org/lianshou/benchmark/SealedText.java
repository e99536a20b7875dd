package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.benchmark.ByteSearch.Hit;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Personal;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;
import tools.jackson.databind.JsonNode;

/** What the log holds of one person: ciphertext, and under whose keys. */
final class SealedText {

    private final Subject subject;
    private final List<RecordedEvent> reports;
    private final Set<String> ciphers = new HashSet<>();
    private final Set<UUID> keys = new HashSet<>();

    private SealedText(Subject subject, List<RecordedEvent> reports) {
        this.subject = subject;
        this.reports = reports;
        reports.forEach(report -> gather(LianshouJson.mapper().readTree(report.payload())));
    }

    static SealedText of(Subject subject, EventLogReader log) {
        return new SealedText(
                subject,
                subject.issues().stream()
                        .map(told -> log.stream(UUID.fromString(told.issue())).getFirst())
                        .toList());
    }

    Subject subject() {
        return subject;
    }

    /** The person's own, and one for each photo. */
    Set<UUID> keys() {
        return keys;
    }

    /** Any eight bytes of a ciphertext: what compresses a row may cut it, but not everywhere. */
    void want(ByteSearch search) {
        for (String cipher : ciphers) {
            byte[] bytes = cipher.getBytes(US_ASCII);
            for (int at = 0; at + ByteSearch.LEAST <= bytes.length; at++) {
                search.want(
                        new Hit(subject.canary().number(), "ciphertext", "eight bytes"),
                        Arrays.copyOfRange(bytes, at, at + ByteSearch.LEAST));
            }
        }
    }

    /** Whether with these keys each report says the person's name. */
    boolean opensWith(SubjectKeys some) {
        return names(some)
                .allMatch(name -> name instanceof Personal.Clear clear
                        && clear.text().equals(subject.canary().name()));
    }

    /** Whether with these keys each report says that its reporter was erased. */
    boolean isErasedTo(SubjectKeys some) {
        return names(some).allMatch(name -> name instanceof Personal.Erased);
    }

    private Stream<@Nullable Personal> names(SubjectKeys some) {
        StreamEventCodec codec = StreamEventCodec.opening(some);
        return reports.stream()
                .map(report -> ((IssueReported) codec.decode(report)).reporter().name());
    }

    private void gather(JsonNode json) {
        if (json.has("cipher")) {
            ciphers.add(json.path("cipher").asString());
        }
        if (json.has("subject")) {
            keys.add(UUID.fromString(json.path("subject").asString()));
        }
        json.forEach(this::gather);
    }
}
