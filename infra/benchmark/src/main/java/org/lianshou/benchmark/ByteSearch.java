package org.lianshou.benchmark;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks for tens of thousands of byte strings in one pass: each is known by its last eight bytes, and where these stand the
 * whole is compared.
 */
final class ByteSearch {

    static final int LEAST = 8;

    private static final int FILTER_BITS = 22;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int CHUNK = 1 << 16;

    private final Map<Long, List<Wanted>> byEnd = new HashMap<>();
    private final BitSet ends = new BitSet(1 << FILTER_BITS);
    private int longest;
    private int size;

    /**
     * What was found.
     *
     * @param whose a person's number
     * @param spelling how it was written
     */
    record Hit(int whose, String word, String spelling) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Wanted(Hit hit, byte[] bytes) {}

    ByteSearch want(Canary canary) {
        canary.words()
                .forEach((word, text) -> Spellings.of(text)
                        .forEach((spelling, bytes) -> want(new Hit(canary.number(), word, spelling), bytes)));
        return this;
    }

    /** Bytes that are wanted already, as where two spellings are one, keep the name they have. */
    void want(Hit hit, byte[] bytes) {
        if (bytes.length < LEAST) {
            throw new IllegalArgumentException("Too short to be told from chance: " + hit);
        }
        long end = end(bytes);
        List<Wanted> same = byEnd.computeIfAbsent(end, any -> new ArrayList<>(1));
        if (same.stream().noneMatch(wanted -> Arrays.equals(wanted.bytes, bytes))) {
            same.add(new Wanted(hit, bytes));
            ends.set(slot(end));
            longest = Math.max(longest, bytes.length);
            size++;
        }
    }

    /** How many byte strings are wanted. */
    int size() {
        return size;
    }

    Set<Hit> in(byte[] bytes) {
        Set<Hit> found = new HashSet<>();
        try (Sink sink = sink(found::add)) {
            sink.write(bytes, 0, bytes.length);
        }
        return found;
    }

    Sink sink(Consumer<Hit> found) {
        return new Sink(found);
    }

    /** Whatever is written here is searched, and nothing is kept. */
    final class Sink extends OutputStream {
        private final Consumer<Hit> found;
        private final byte[] held = new byte[longest + CHUNK];
        private int filled;
        private long window;
        private long seen;

        private Sink(Consumer<Hit> found) {
            this.found = found;
        }

        /** Bytes that went through. */
        long seen() {
            return seen;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; ) {
                int part = Math.min(length - done, CHUNK);
                take(bytes, offset + done, part);
                done += part;
            }
        }

        @Override
        public void close() {}

        private void take(byte[] bytes, int offset, int length) {
            if (filled + length > held.length) {
                System.arraycopy(held, filled - longest, held, 0, longest);
                filled = longest;
            }
            System.arraycopy(bytes, offset, held, filled, length);
            for (int at = filled; at < filled + length; at++) {
                window = (window << Byte.SIZE) | (held[at] & 0xff);
                if (ends.get(slot(window))) {
                    compare(at + 1);
                }
            }
            filled += length;
            seen += length;
        }

        private void compare(int end) {
            for (Wanted wanted : byEnd.getOrDefault(window, List.of())) {
                int from = end - wanted.bytes.length;
                if (from >= 0 && Arrays.equals(held, from, end, wanted.bytes, 0, wanted.bytes.length)) {
                    found.accept(wanted.hit);
                }
            }
        }
    }

    private static long end(byte[] bytes) {
        long end = 0;
        for (int i = bytes.length - LEAST; i < bytes.length; i++) {
            end = (end << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return end;
    }

    private static int slot(long window) {
        return (int) ((window * SPREAD) >>> (Long.SIZE - FILTER_BITS));
    }
}
