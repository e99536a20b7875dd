package org.lianshou.verifier;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** Text to bytes where only one text stands for the bytes, so that two readers can't differ. */
final class Decoding {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Decoding() {}

    static byte[] hash(String text, String where) throws Refused {
        if (!HASH.matcher(text).matches()) {
            throw Refused.malformed(where, "not a hash of 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(text);
    }

    /** The JDK's decoder forgives missing padding and stray bits; the format doesn't. */
    static byte[] base64(String text, String where) throws Refused {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Refused.malformed(where, "not canonical base64");
    }

    static UUID uuid(String text, String where) throws Refused {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw Refused.malformed(where, "not a UUID in lower case");
        }
        return UUID.fromString(text);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
