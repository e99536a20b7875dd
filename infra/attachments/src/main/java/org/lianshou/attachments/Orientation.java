package org.lianshou.attachments;

import java.nio.ByteBuffer;

/**
 * Which side of a picture is up: the one thing of EXIF that is needed to see it right (Exif 3.0, 4.6.5.1.6, over TIFF 6.0,
 * section 2). Everything else there is left out, so what is written is EXIF with this alone.
 */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int AS_STORED = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** From EXIF as it stands behind its header: 1, as stored, where it is not said. */
    static int of(byte[] file, int from, int length) {
        Bytes tiff = new Bytes(file);
        if (!tiff.has(from, Math.max(length, 8))) {
            return AS_STORED;
        }
        boolean big = tiff.startsWith(from, "MM");
        long directory = number(tiff, from + 4, 4, big);
        if (directory > length - 2L) {
            return AS_STORED;
        }
        int first = from + (int) directory;
        long entries = Math.min(number(tiff, first, 2, big), length / ENTRY);
        for (int n = 0; n < entries; n++) {
            int entry = first + 2 + n * ENTRY;
            if (number(tiff, entry, 2, big) == TAG && number(tiff, entry + 2, 2, big) == SHORT) {
                int said = (int) number(tiff, entry + 8, 2, big);
                return said >= AS_STORED && said <= LAST ? said : AS_STORED;
            }
        }
        return AS_STORED;
    }

    static boolean isTurned(int orientation) {
        return orientation != AS_STORED;
    }

    /** EXIF that says only this. */
    static byte[] alone(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static long number(Bytes tiff, int at, int length, boolean big) {
        return big ? tiff.big(at, length) : tiff.little(at, length);
    }
}
