package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;

/** The beginnings of files as cameras, phones and office programs write them, each with some content. */
final class Samples {
    static final String SECRET = "the neighbour at the window";

    private Samples() {}

    static byte[] jpeg() {
        return file("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1" + SECRET);
    }

    static byte[] large(int size) {
        byte[] content = new byte[size];
        System.arraycopy(jpeg(), 0, content, 0, jpeg().length);
        return content;
    }

    static byte[] hex(String start) {
        byte[] content = new byte[64];
        byte[] begins = HexFormat.of().parseHex(start);
        System.arraycopy(begins, 0, content, 0, begins.length);
        return content;
    }

    static byte[] file(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
