package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Real pictures, and what cameras and phones write into them. */
final class Pictures {
    static final String SECRET = "GPS 30.5312 N 119.9021 E, camera of the neighbour";

    /** A lossless WebP of one pixel. */
    private static final byte[] WEBP_PIXEL = Base64.getDecoder().decode("LwAAABAHEBERiIj+Bw==");

    private Pictures() {}

    static byte[] jpeg(Random random) {
        return drawn("jpeg", random);
    }

    static byte[] png(Random random) {
        return drawn("png", random);
    }

    /** With EXIF, XMP, a comment, a vendor's segment and further pictures behind the end. */
    static byte[] takenJpeg(byte[] plain, int orientation) {
        byte[] exif = joined(latin("Exif\0\0"), exif(orientation));
        byte[] xmp = latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>");
        return joined(
                part(plain, 0, 2),
                segment(0xe1, exif),
                segment(0xe1, xmp),
                segment(0xe2, latin("MPF\0" + SECRET)),
                segment(0xe4, latin(SECRET)),
                segment(0xfe, latin(SECRET)),
                part(plain, 2, plain.length - 2),
                latin(SECRET),
                plain);
    }

    static byte[] takenPng(byte[] plain, int orientation) {
        int first = 8 + 12 + 13; // signature and IHDR
        return joined(
                part(plain, 0, first),
                chunk("eXIf", exif(orientation)),
                chunk("tEXt", latin("Comment\0" + SECRET)),
                chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
                chunk("tIME", new byte[7]),
                chunk("prVt", latin(SECRET)),
                part(plain, first, plain.length - first),
                latin(SECRET));
    }

    static byte[] takenWebp(int orientation) {
        byte[] features = {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        return riff(joined(
                riffChunk("VP8X", features),
                riffChunk("VP8L", WEBP_PIXEL),
                riffChunk("EXIF", exif(orientation)),
                riffChunk("XMP ", latin("<x>" + SECRET))));
    }

    static byte[] webpPixel() {
        return WEBP_PIXEL.clone();
    }

    /** One item of picture and two beside it, one of them within the metadata. */
    static byte[] takenHeic(byte[] picture) {
        byte[] secret = latin(SECRET);
        byte[] infos = full("iinf", 0, joined(number(3, 2), info(1, "hvc1"), info(2, "Exif"), info(3, "mime")));
        byte[] type = box("ftyp", latin("heic\0\0\0\0mif1heic"));
        byte[] noPlaces = places(0, picture.length, secret.length);
        byte[] data = box("idat", secret);
        int metaLength = full("meta", 0, joined(infos, noPlaces, data)).length;
        int pictureAt = type.length + metaLength + 8;
        byte[] meta = full("meta", 0, joined(infos, places(pictureAt, picture.length, secret.length), data));
        return joined(type, meta, box("mdat", joined(picture, secret)), box("uuid", secret), latin(SECRET));
    }

    static byte[] takenFilm(byte[] picture) {
        byte[] track = box("trak", joined(box("tkhd", picture), box("udta", latin(SECRET))));
        byte[] film = box("moov", joined(box("mvhd", picture), track, box("meta", latin(SECRET))));
        return joined(
                box("ftyp", latin("isom\0\0\0\0isomiso2")), film, box("mdat", picture), box("uuid", latin(SECRET)));
    }

    /** Little-endian, with the place behind the orientation. */
    static byte[] exif(int orientation) {
        byte[] secret = latin(SECRET);
        return ByteBuffer.allocate(8 + 2 + 24 + 4 + secret.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("II*\0"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010f)
                .putShort((short) 2)
                .putInt(secret.length)
                .putInt(8 + 2 + 24 + 4)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .put(secret)
                .array();
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] drawn(String format, Random random) {
        BufferedImage picture =
                new BufferedImage(1 + random.nextInt(60), 1 + random.nextInt(60), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        for (int n = 0; n < 20; n++) {
            brush.setColor(new Color(random.nextInt(1 << 24)));
            brush.fillRect(random.nextInt(60), random.nextInt(60), random.nextInt(30), random.nextInt(30));
        }
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return joined(new byte[] {(byte) 0xff, (byte) marker}, number(content.length + 2, 2), content);
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 check = new CRC32();
        check.update(latin(name));
        check.update(content);
        return joined(number(content.length, 4), latin(name), content, number(check.getValue(), 4));
    }

    private static byte[] riff(byte[] chunks) {
        return joined(latin("RIFF"), little(chunks.length + 4), latin("WEBP"), chunks);
    }

    private static byte[] riffChunk(String name, byte[] content) {
        return joined(latin(name), little(content.length), content, new byte[content.length & 1]);
    }

    private static byte[] box(String name, byte[] content) {
        return joined(number(content.length + 8, 4), latin(name), content);
    }

    private static byte[] full(String name, int version, byte[] content) {
        return box(name, joined(new byte[] {(byte) version, 0, 0, 0}, content));
    }

    private static byte[] info(int item, String type) {
        return full("infe", 2, joined(number(item, 2), number(0, 2), latin(type + "\0")));
    }

    /** Of the picture and what follows it in the file, and of what is in the metadata. */
    private static byte[] places(int pictureAt, int picture, int secret) {
        return full(
                "iloc",
                1,
                joined(
                        new byte[] {0x44, 0},
                        number(3, 2),
                        place(1, 0, pictureAt, picture),
                        place(2, 0, pictureAt + picture, secret),
                        place(3, 1, 0, secret)));
    }

    private static byte[] place(int item, int method, int offset, int length) {
        return joined(
                number(item, 2), number(method, 2), number(0, 2), number(1, 2), number(offset, 4), number(length, 4));
    }

    private static byte[] number(long value, int length) {
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        return part(all, Long.BYTES - length, length);
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] part(byte[] all, int from, int length) {
        byte[] part = new byte[length];
        System.arraycopy(all, from, part, 0, length);
        return part;
    }
}
