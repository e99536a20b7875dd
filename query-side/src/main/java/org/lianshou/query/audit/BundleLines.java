package org.lianshou.query.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.tree.InclusionProof;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a bundle, key by key as {@code docs/audit-format.md} names them. */
final class BundleLines {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HexFormat HEX = HexFormat.of();

    private BundleLines() {}

    static String event(RecordedEvent event) {
        return of(fields(event));
    }

    static String event(RecordedEvent event, InclusionProof proof) {
        return of(path(fields(event), proof));
    }

    /** What the log was when this was its last event. */
    static String size(RecordedEvent last, InclusionProof proof) {
        ObjectNode line = object();
        line.put("size", last.position());
        line.put("hash", HEX.formatHex(last.hash()));
        return of(path(line, proof));
    }

    static String of(ObjectNode json) {
        return JSON.writeValueAsString(json) + "\n";
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static ObjectNode fields(RecordedEvent event) {
        ObjectNode line = object();
        line.put("position", event.position());
        line.put("stream", event.stream().toString());
        line.put("sequence", event.sequence());
        line.put("epoch", event.epoch());
        line.put("type", event.type());
        line.put("revision", event.revision());
        line.put("recordedAt", micros(event));
        line.put("previousHash", HEX.formatHex(event.previousHash()));
        line.put("hash", HEX.formatHex(event.hash()));
        line.put("metadata", Base64.getEncoder().encodeToString(event.metadata()));
        line.put("payload", Base64.getEncoder().encodeToString(event.payload()));
        return line;
    }

    private static ObjectNode path(ObjectNode line, InclusionProof proof) {
        ArrayNode path = line.putArray("path");
        proof.path().forEach(hash -> path.add(hash.hex()));
        return line;
    }

    private static long micros(RecordedEvent event) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt());
    }
}
