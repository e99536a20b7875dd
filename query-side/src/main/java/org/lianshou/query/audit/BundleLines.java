package org.lianshou.query.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.tree.ConsistencyProof;
import org.lianshou.eventlog.tree.InclusionProof;
import org.lianshou.eventlog.tree.TreeHash;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a bundle, member by member as {@code docs/audit-format.md} names them. */
final class BundleLines {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HexFormat HEX = HexFormat.of();

    private BundleLines() {}

    static String event(RecordedEvent event) {
        ObjectNode line = JSON.createObjectNode();
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
        return JSON.writeValueAsString(line);
    }

    static String proof(InclusionProof proof) {
        ObjectNode line = JSON.createObjectNode();
        line.put("leaf", proof.index());
        path(line, proof.path());
        return JSON.writeValueAsString(line);
    }

    static String consistency(ConsistencyProof proof) {
        ObjectNode line = JSON.createObjectNode();
        line.put("from", proof.from());
        line.put("to", proof.to());
        path(line, proof.path());
        return JSON.writeValueAsString(line);
    }

    static String of(ObjectNode json) {
        return JSON.writeValueAsString(json);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode ids(Iterable<UUID> ids) {
        ArrayNode array = JSON.createArrayNode();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }

    private static void path(ObjectNode line, Iterable<TreeHash> hashes) {
        ArrayNode path = line.putArray("path");
        hashes.forEach(hash -> path.add(hash.hex()));
    }

    private static long micros(RecordedEvent event) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt());
    }
}
