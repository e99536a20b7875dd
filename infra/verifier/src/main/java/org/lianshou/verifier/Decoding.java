package org.lianshou.verifier;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Text to bytes where only one text stands for the bytes, so that two readers can't differ. */
final class Decoding {
    static final int UUID_LENGTH = 36;

    private static final byte[] NONE = {};
    private static final byte[] DIGITS = new byte[256];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (int digit = 0; digit < 16; digit++) {
            DIGITS["0123456789abcdef".charAt(digit)] = (byte) digit;
        }
    }

    private Decoding() {}

    /** A hash of 64 hexadecimal digits; empty if there stands something else. */
    static byte[] hash(byte[] text, int from) {
        byte[] hash = new byte[Hashes.LENGTH];
        int all = 0;
        for (int i = 0; i < Hashes.LENGTH; i++) {
            int digits = digit(text[from + 2 * i]) << 4 | digit(text[from + 2 * i + 1]);
            all |= digits;
            hash[i] = (byte) digits;
        }
        return all < 0 ? NONE : hash;
    }

    static @Nullable UUID uuid(byte[] text, int from) {
        long most = 0;
        long least = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            int digit = dash ? 0 : digit(text[from + i]);
            if (dash != (text[from + i] == '-') || digit < 0) {
                return null;
            }
            if (!dash) {
                most = i < 18 ? most << 4 | digit : most;
                least = i < 18 ? least : least << 4 | digit;
            }
        }
        return new UUID(most, least);
    }

    /** The JDK's decoder forgives missing padding and stray bits; the format doesn't. */
    static byte[] base64(byte[] text, String where) throws Refused {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (text.length % 4 == 0 && lastGroupIsThatOf(bytes, text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Refused.malformed(where, "not canonical base64");
    }

    private static boolean lastGroupIsThatOf(byte[] bytes, byte[] text) {
        int rest = bytes.length % 3;
        byte[] last = Base64.getEncoder().encode(Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length));
        return Arrays.equals(last, Arrays.copyOfRange(text, text.length - last.length, text.length));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static int digit(byte c) {
        return DIGITS[Byte.toUnsignedInt(c)];
    }
}
