package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads numbers and names out of a file, and says 0 or nothing where it ends too early. */
record Bytes(byte[] all) {

    boolean has(int at, long length) {
        return at >= 0 && length >= 0 && at + length <= all.length;
    }

    int one(int at) {
        return has(at, 1) ? all[at] & 0xff : 0;
    }

    /** Most significant byte first. */
    long big(int at, int length) {
        long value = 0;
        for (int n = 0; n < length; n++) {
            value = value << 8 | one(at + n);
        }
        return value;
    }

    long little(int at, int length) {
        long value = 0;
        for (int n = length - 1; n >= 0; n--) {
            value = value << 8 | one(at + n);
        }
        return value;
    }

    String name(int at, int length) {
        return has(at, length) ? new String(all, at, length, ISO_8859_1) : "";
    }

    boolean startsWith(int at, String start) {
        return name(at, start.length()).equals(start);
    }

    static byte[] little(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] big(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
