package org.lianshou.verifier.trial;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a bundle as text. */
final class Json {
    private Json() {}

    static Map<String, Object> fields(LoggedEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", event.position());
        fields.put("stream", event.stream().toString());
        fields.put("sequence", event.sequence());
        fields.put("epoch", event.epoch());
        fields.put("type", event.type());
        fields.put("revision", event.revision());
        fields.put("recordedAt", event.recordedAt());
        fields.put("previousHash", hex(event.previousHash()));
        fields.put("hash", hex(event.hash()));
        fields.put("metadata", Base64.getEncoder().encodeToString(event.metadata()));
        fields.put("payload", Base64.getEncoder().encodeToString(event.payload()));
        return fields;
    }

    static String line(Map<String, Object> fields) {
        return object(fields) + "\n";
    }

    private static String object(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> string(field.getKey()) + ":" + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(Stream<String> texts) {
        return texts.map(Json::string).collect(Collectors.joining(",", "[", "]"));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String value(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return array(list.stream().map(String::valueOf));
        }
        return string(value.toString());
    }

    private static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
