package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/**
 * A JPEG without what is not picture (ISO/IEC 10918-1, annex B). Of the application segments those of JFIF, of the colour
 * profile and of Adobe's colours stay, and of EXIF the orientation; comments go, and so does whatever follows the picture's
 * end, where phones put further pictures and films.
 */
final class BareJpeg {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final String EXIF = "Exif\0\0";

    private final Bytes file;
    private final ByteArrayOutputStream bare;
    private int at = 2;
    private boolean isTold;

    private BareJpeg(byte[] content) {
        this.file = new Bytes(content);
        this.bare = new ByteArrayOutputStream(content.length);
    }

    static byte[] of(byte[] content) {
        return new BareJpeg(content).read();
    }

    private byte[] read() {
        mark(START);
        int marker = next();
        while (marker != END) {
            int length = (int) file.big(at, 2);
            if (length < 2 || !file.has(at, length)) {
                break;
            }
            segment(marker, length);
            at += length;
            if (marker == SCAN) {
                scan();
            }
            marker = next();
        }
        mark(END);
        return bare.toByteArray();
    }

    /** The marker that comes, past any fill bytes (B.1.1.2); the end where none does. */
    private int next() {
        if (file.one(at) != 0xff) {
            return END;
        }
        while (file.one(at) == 0xff) {
            at++;
        }
        int marker = file.has(at, 1) ? file.one(at) : END;
        at++;
        return marker;
    }

    private void segment(int marker, int length) {
        boolean isOfApplication = marker >= APP0 && marker <= APP15;
        if (isOfApplication ? isNeeded(marker) : marker != COMMENT) {
            mark(marker);
            bare.write(file.all(), at, length);
        } else if (marker == APP1 && !isTold && file.startsWith(at + 2, EXIF)) {
            orientation(length);
        }
    }

    private boolean isNeeded(int marker) {
        return switch (marker) {
            case APP0 -> file.startsWith(at + 2, "JFIF\0");
            case APP2 -> file.startsWith(at + 2, "ICC_PROFILE\0");
            case APP14 -> file.startsWith(at + 2, "Adobe");
            default -> false;
        };
    }

    private void orientation(int length) {
        int header = 2 + EXIF.length();
        int said = Orientation.of(file.all(), at + header, length - header);
        if (Orientation.isTurned(said)) {
            isTold = true;
            byte[] alone = Orientation.alone(said);
            mark(APP1);
            bare.write((header + alone.length) >> 8);
            bare.write(header + alone.length);
            bare.writeBytes(EXIF.getBytes(ISO_8859_1));
            bare.writeBytes(alone);
        }
    }

    /** Coded data run to the next marker that is no restart (B.1.1.5). */
    private void scan() {
        int from = at;
        while (file.has(at, 1) && !(file.one(at) == 0xff && ends(file.one(at + 1)))) {
            at++;
        }
        bare.write(file.all(), from, at - from);
    }

    private static boolean ends(int second) {
        return second != 0 && (second < 0xd0 || second > 0xd7);
    }

    private void mark(int marker) {
        bare.write(0xff);
        bare.write(marker);
    }
}
