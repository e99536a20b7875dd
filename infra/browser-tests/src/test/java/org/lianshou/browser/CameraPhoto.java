package org.lianshou.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** A photo as a phone takes it, with the place where it was taken. */
final class CameraPhoto {
    static final String PLACE = "GPS 30.5312 N 119.9021 E";

    private CameraPhoto() {}

    static FilePayload taken() {
        return new FilePayload("IMG_0007.jpg", "image/jpeg", bytes());
    }

    static byte[] bytes() {
        byte[] plain = plain();
        byte[] exif = ("Exif\0\0II*\0\10\0\0\0\0\0\0\0\0\0" + PLACE).getBytes(ISO_8859_1);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1})
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] plain() {
        BufferedImage picture = new BufferedImage(2600, 1900, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(0x80604030));
        brush.fillRect(300, 300, 900, 700);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
