package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A WebP of the chunks that make the picture and its colours (RFC 9649, section 2); of EXIF the orientation stays. */
final class BareWebp {
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final String FEATURES = "VP8X";
    private static final String EXIF = "EXIF";
    private static final int HEADER = 12;
    private static final int AROUND = 8;
    /** In the first byte of the features. */
    private static final int HAS_EXIF = 0x08;

    private static final int HAS_XMP = 0x04;

    private BareWebp() {}

    static byte[] of(byte[] content) {
        Bytes file = new Bytes(content);
        ByteArrayOutputStream bare = new ByteArrayOutputStream(content.length);
        int orientation = 1;
        int features = -1;
        for (int at = HEADER; file.has(at, AROUND); ) {
            long length = file.little(at + 4, 4);
            long padded = length + (length & 1);
            if (!file.has(at, AROUND + length)) {
                break;
            }
            String name = file.name(at, 4);
            if (name.equals(FEATURES)) {
                features = bare.size() + AROUND;
            }
            if (name.equals(EXIF)) {
                orientation = orientation(file, at + AROUND, (int) length);
            } else if (name.equals(FEATURES) || PICTURE.contains(name)) {
                bare.write(content, at, AROUND + (int) length);
                bare.writeBytes(new byte[(int) (padded - length)]);
            }
            at += (int) Math.min(AROUND + padded, content.length);
        }
        return whole(bare, features, orientation);
    }

    /** Some write the header of EXIF as JPEG has it. */
    private static int orientation(Bytes file, int at, int length) {
        int header = file.startsWith(at, "Exif\0\0") ? 6 : 0;
        return Orientation.of(file.all(), at + header, length - header);
    }

    private static byte[] whole(ByteArrayOutputStream chunks, int features, int orientation) {
        boolean turned = Orientation.isTurned(orientation) && features >= 0;
        if (turned) {
            byte[] alone = Orientation.alone(orientation);
            chunks.writeBytes(EXIF.getBytes(ISO_8859_1));
            chunks.writeBytes(Bytes.little(alone.length));
            chunks.writeBytes(alone);
        }
        byte[] kept = chunks.toByteArray();
        if (features >= 0 && features < kept.length) {
            int others = kept[features] & ~(HAS_EXIF | HAS_XMP);
            kept[features] = (byte) (turned ? others | HAS_EXIF : others);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(kept.length + HEADER);
        file.writeBytes("RIFF".getBytes(ISO_8859_1));
        file.writeBytes(Bytes.little(kept.length + 4));
        file.writeBytes("WEBP".getBytes(ISO_8859_1));
        file.writeBytes(kept);
        return file.toByteArray();
    }
}
