package org.lianshou.verifier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the bundle says of itself. Nothing of it is signed: it is believed only where it was checked. */
record Manifest(
        UUID logId,
        int epoch,
        long headSize,
        Scope scope,
        Coverage coverage,
        long firstPosition,
        long lastPosition,
        long events,
        long streams,
        List<String> streamIds) {

    /** What was asked for. */
    enum Scope {
        ISSUE("issue", "streamIds"),
        AREA_AND_PERIOD("area-and-period", "area from until"),
        EVERYTHING("everything", "");

        private final String word;
        private final String keys;

        /** @param keys what its manifest has beside the usual, with spaces between */
        Scope(String word, String keys) {
            this.word = word;
            this.keys = keys;
        }
    }

    /** How the events are proven. */
    enum Coverage {
        ALL("all"),
        RANGE("range"),
        EACH("each");

        private final String word;

        Coverage(String word) {
            this.word = word;
        }
    }

    private static final String FORMAT = "lianshou-bundle/1";
    private static final String WHERE = "manifest.json";
    private static final long INTEGER = (1L << 53) - 1;
    private static final Set<String> KEYS = Set.of(
            "format",
            "logId",
            "epoch",
            "headSize",
            "scope",
            "coverage",
            "firstPosition",
            "lastPosition",
            "events",
            "streams",
            "createdAt");

    static Manifest parse(String text) throws Refused {
        Map<String, Object> values = Json.object(text, WHERE);
        Fields fields = new Fields(values, WHERE);
        String format = fields.text("format");
        if (!format.equals(FORMAT)) {
            throw new Refused(Code.FORMAT_UNKNOWN, "the format is " + format + ", not " + FORMAT);
        }
        Scope scope = scope(fields.text("scope"));
        Set<String> keys = new HashSet<>(KEYS);
        if (!scope.keys.isEmpty()) {
            keys.addAll(List.of(scope.keys.split(" ", -1)));
        }
        return of(fields.only(keys), scope);
    }

    private static Manifest of(Fields fields, Scope scope) throws Refused {
        for (String text : List.of("createdAt", "area", "from", "until")) {
            if (fields.values().containsKey(text)) {
                fields.text(text);
            }
        }
        return new Manifest(
                fields.uuid("logId"),
                (int) fields.number("epoch", 1, Integer.MAX_VALUE),
                fields.number("headSize", 0, INTEGER),
                scope,
                coverage(fields.text("coverage")),
                fields.number("firstPosition", 0, INTEGER),
                fields.number("lastPosition", 0, INTEGER),
                fields.number("events", 0, INTEGER),
                fields.number("streams", 0, INTEGER),
                scope == Scope.ISSUE ? fields.texts("streamIds") : List.of());
    }

    private static Scope scope(String word) throws Refused {
        for (Scope scope : Scope.values()) {
            if (scope.word.equals(word)) {
                return scope;
            }
        }
        throw Refused.malformed(WHERE, "there is no scope " + word);
    }

    private static Coverage coverage(String word) throws Refused {
        for (Coverage coverage : Coverage.values()) {
            if (coverage.word.equals(word)) {
                return coverage;
            }
        }
        throw Refused.malformed(WHERE, "there is no coverage " + word);
    }

    /** What can be said before any event is read. */
    void compare(Head head, Report report) {
        if (!logId.equals(head.logId()) || epoch != head.epoch()) {
            report.problem(
                    Code.WRONG_LOG,
                    "the manifest is of lianshou/%s/%d, the head of %s".formatted(logId, epoch, head.origin()));
        }
        same("headSize", headSize, head.size(), report);
        if (scope == Scope.EVERYTHING && coverage != Coverage.ALL) {
            report.problem(Code.MANIFEST, "the scope is everything, but the coverage " + coverage.word);
        }
    }

    /** What can be said after the last. */
    void compare(EventPass pass, Report report) {
        same("firstPosition", firstPosition, pass.firstPosition(), report);
        same("lastPosition", lastPosition, pass.lastPosition(), report);
        same("events", events, pass.count(), report);
        same("streams", streams, pass.streams().size(), report);
        if (scope == Scope.ISSUE && !pass.streams().are(streamIds)) {
            report.problem(Code.MANIFEST, "streamIds are not the streams of the events");
        }
    }

    private static void same(String what, long claimed, long found, Report report) {
        if (claimed != found) {
            report.problem(Code.MANIFEST, "%s should be %d, found %d".formatted(what, claimed, found));
        }
    }
}
