package org.lianshou.verifier;

import java.io.IOException;

/**
 * What the bundle says of itself. Nothing of it is signed: it is believed only where it was checked.
 *
 * @param scope what was asked for
 * @param events how many there are
 */
record Manifest(String scope, long events) {
    private static final String FORMAT = "lianshou-bundle/1";
    private static final String ISSUE = "issue ";

    static Manifest read(Lines lines) throws Refused, IOException {
        Line line = lines.next();
        if (line == null) {
            throw notOneLine();
        }
        String format = line.text("format");
        Manifest manifest = new Manifest(line.text("scope"), line.integer("events", Line.SIZE));
        line.text("createdAt");
        line.end();
        if (lines.next() != null) {
            throw notOneLine();
        }
        if (!format.equals(FORMAT)) {
            throw new Refused(Code.FORMAT_UNKNOWN, "the format is " + format + ", not " + FORMAT);
        }
        return manifest;
    }

    private static Refused notOneLine() {
        return new Refused(Code.CONTAINER, "manifest.json is not one line");
    }

    boolean isOfEverything() {
        return scope.equals("everything");
    }

    /** What can be said after the last event. */
    void compare(EventPass pass, Report report) {
        if (events != pass.count()) {
            report.problem(Code.MANIFEST, "%d events are claimed, %d found".formatted(events, pass.count()));
        }
        if (scope.startsWith(ISSUE) && !pass.streams().areOnly(scope.substring(ISSUE.length()))) {
            report.problem(Code.MANIFEST, "the events are not those of the " + scope);
        }
    }
}
