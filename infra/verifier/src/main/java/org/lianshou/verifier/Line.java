package org.lianshou.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One line: a JSON object whose keys stand in the one order the format gives them, with nothing between. It is read from
 * left to right, key by key, and what stands there instead is malformed. Its bytes belong to {@link Lines}, until the
 * next line is asked for.
 */
final class Line {
    /** Of digits in a size, a position, a time. */
    static final int SIZE = 16;

    /** Of digits in what is stored in 4 bytes. */
    static final int SMALL = 9;

    private static final int MOST_HASHES = 64;

    private final byte[] bytes;
    private final int end;
    private final String entry;
    private final long number;
    private int at;
    private char before = '{';

    /** @param end where the newline stands */
    Line(byte[] bytes, int from, int end, String entry, long number) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.entry = entry;
        this.number = number;
    }

    /** Where we are, for whoever reads the report. */
    String where() {
        return where(entry, number);
    }

    static String where(String entry, long number) {
        return entry + " line " + number;
    }

    long number() {
        return number;
    }

    /** A decimal without sign and without leading zeros. */
    long integer(String key, int mostDigits) throws Refused {
        key(key);
        int from = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - from < mostDigits) {
            value = value * 10 + bytes[at++] - '0';
        }
        if (at == from || bytes[from] == '0' && at > from + 1) {
            throw unexpected(key);
        }
        return value;
    }

    UUID uuid(String key) throws Refused {
        key(key);
        quote(key);
        UUID uuid = Decoding.uuid(bytes, within(Decoding.UUID_LENGTH, key));
        if (uuid == null) {
            throw unexpected(key);
        }
        quote(key);
        return uuid;
    }

    byte[] hash(String key) throws Refused {
        key(key);
        return hashed(key);
    }

    /** The hashes of a path. */
    List<byte[]> hashes(String key) throws Refused {
        key(key);
        expect('[', key);
        List<byte[]> hashes = new ArrayList<>();
        while (at < end && bytes[at] != ']') {
            if (hashes.size() == MOST_HASHES) {
                throw unexpected(key);
            }
            if (!hashes.isEmpty()) {
                expect(',', key);
            }
            hashes.add(hashed(key));
        }
        expect(']', key);
        return hashes;
    }

    byte[] base64(String key) throws Refused {
        key(key);
        quote(key);
        int from = at;
        while (at < end && bytes[at] != '"') {
            at++;
        }
        byte[] text = Arrays.copyOfRange(bytes, from, at);
        quote(key);
        return Decoding.base64(text, where() + ", " + key);
    }

    /** Text, in which there may be escapes. */
    String text(String key) throws Refused {
        key(key);
        quote(key);
        int from = at;
        while (at < end && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        String text = Bundle.utf8(Arrays.copyOfRange(bytes, from, Math.min(at, end)), where());
        quote(key);
        return Escapes.undone(text, where() + ", " + key);
    }

    /** Nothing may follow. */
    void end() throws Refused {
        expect('}', "the end");
        if (at < end) {
            throw unexpected("the end");
        }
    }

    private void key(String key) throws Refused {
        expect(before, key);
        before = ',';
        quote(key);
        for (int i = 0; i < key.length(); i++) {
            expect(key.charAt(i), key);
        }
        quote(key);
        expect(':', key);
    }

    private byte[] hashed(String key) throws Refused {
        quote(key);
        byte[] hash = Decoding.hash(bytes, within(2 * Hashes.LENGTH, key));
        if (hash.length == 0) {
            throw unexpected(key);
        }
        quote(key);
        return hash;
    }

    /** Steps over a value of known length. */
    private int within(int length, String key) throws Refused {
        if (end - at < length) {
            throw unexpected(key);
        }
        at += length;
        return at - length;
    }

    private void quote(String key) throws Refused {
        expect('"', key);
    }

    private void expect(char c, String key) throws Refused {
        if (at >= end || bytes[at] != c) {
            throw unexpected(key);
        }
        at++;
    }

    private Refused unexpected(String key) {
        return Refused.malformed(where(), "not what the format says, at " + key);
    }
}
