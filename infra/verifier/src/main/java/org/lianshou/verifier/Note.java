package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed note (C2SP signed-note): a body, an empty line, and signature lines. */
record Note(String body, List<Line> lines) {

    /** @param blob the key id and what follows it */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(String name, byte[] blob) {

        boolean isOf(String key, int id) {
            return name.equals(key)
                    && blob.length >= Integer.BYTES
                    && ByteBuffer.wrap(blob).getInt() == id;
        }

        /** What follows the key id. */
        byte[] signature() {
            return Arrays.copyOfRange(blob, Integer.BYTES, blob.length);
        }
    }

    private static final int MOST_LINES = 64;
    private static final Pattern LINE = Pattern.compile("\u2014 (" + VerifierKey.NAME + ") ([A-Za-z0-9+/=]+)");

    static Note parse(byte[] bytes, String where) throws Refused {
        String text = Bundle.utf8(bytes, where);
        int split = text.lastIndexOf("\n\n");
        if (split < 0 || !text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw Refused.malformed(where, "not a signed note");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : text.substring(split + 2).split("\n", -1)) {
            lines.add(line.isEmpty() ? new Line("", new byte[0]) : line(line, where));
        }
        lines.remove(lines.size() - 1); // what stands after the last newline: nothing
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Refused.malformed(where, "a note with " + lines.size() + " signatures");
        }
        return new Note(text.substring(0, split + 1), lines);
    }

    private static Line line(String text, String where) throws Refused {
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw Refused.malformed(where, "not a signature line: " + text);
        }
        return new Line(parts.group(1), Decoding.base64(parts.group(2).getBytes(UTF_8), where));
    }

    byte[] signedBytes() {
        return body.getBytes(UTF_8);
    }
}
