package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG of the chunks that make the picture and its colours (W3C PNG, third edition, section 11). Text, times and chunks that
 * nobody has described go, and so does whatever follows the end; of EXIF the orientation stays.
 */
final class BarePng {
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");
    private static final String EXIF = "eXIf";
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private BarePng() {}

    static byte[] of(byte[] content) {
        Bytes file = new Bytes(content);
        ByteArrayOutputStream bare = new ByteArrayOutputStream(content.length);
        bare.write(content, 0, Math.min(SIGNATURE, content.length));
        String name = "";
        for (int at = SIGNATURE; !name.equals("IEND"); ) {
            long length = file.big(at, 4);
            if (!file.has(at, length + AROUND)) {
                break;
            }
            name = file.name(at + 4, 4);
            if (PICTURE.contains(name)) {
                bare.write(content, at, (int) length + AROUND);
            } else if (name.equals(EXIF)) {
                orientation(Orientation.of(content, at + 8, (int) length), bare);
            }
            at += (int) length + AROUND;
        }
        return bare.toByteArray();
    }

    private static void orientation(int said, ByteArrayOutputStream bare) {
        if (Orientation.isTurned(said)) {
            byte[] alone = Orientation.alone(said);
            byte[] name = EXIF.getBytes(ISO_8859_1);
            CRC32 check = new CRC32();
            check.update(name);
            check.update(alone);
            bare.writeBytes(Bytes.big(alone.length));
            bare.writeBytes(name);
            bare.writeBytes(alone);
            bare.writeBytes(Bytes.big((int) check.getValue()));
        }
    }
}
