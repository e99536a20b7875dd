package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of the log: C2SP tlog-checkpoint, with an origin of ours.
 *
 * @param where the entry or file it came from
 */
@SuppressWarnings("ArrayRecordComponent")
record Head(String where, Note note, String origin, UUID logId, int epoch, long size, byte[] root) {

    private static final Pattern ORIGIN =
            Pattern.compile("lianshou/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([1-9][0-9]{0,8})");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,15}");

    static Head parse(byte[] bytes, String where) throws Refused {
        Note note = Note.parse(bytes, where);
        String[] lines = note.body().split("\n", -1);
        Matcher origin = ORIGIN.matcher(lines[0]);
        if (lines.length < 4 || !origin.matches() || !SIZE.matcher(lines[1]).matches() || hasEmptyLine(lines)) {
            throw Refused.malformed(where, "not a head of a lianshou log");
        }
        byte[] root = Decoding.base64(lines[2].getBytes(UTF_8), where);
        if (root.length != Hashes.LENGTH) {
            throw Refused.malformed(where, "the root has " + root.length + " bytes");
        }
        return new Head(
                where,
                note,
                lines[0],
                UUID.fromString(origin.group(1)),
                Integer.parseInt(origin.group(2)),
                Long.parseLong(lines[1]),
                root);
    }

    /** The last piece is what stands after the last newline, nothing; no other may be empty. */
    private static boolean hasEmptyLine(String[] lines) {
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
