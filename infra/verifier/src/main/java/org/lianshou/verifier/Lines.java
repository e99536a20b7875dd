package org.lianshou.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of an entry, one at a time and none longer than allowed: all that is held of it. */
final class Lines implements Closeable {
    private final String name;
    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[1 << 17];
    private int from;
    private int to;
    private long number;

    /** @param limit of bytes of a line, with its newline */
    Lines(String name, InputStream in, int limit) {
        this.name = name;
        this.in = in;
        this.limit = limit;
    }

    /** Null at the end. */
    @Nullable
    Line next() throws Refused, IOException {
        number++;
        int at = from;
        while (true) {
            while (at < to && buffer[at] != '\n') {
                at++;
            }
            if (at - from >= limit) {
                throw malformed("more than " + limit + " bytes");
            }
            if (at < to) {
                Line line = new Line(buffer, from, at, name, number);
                from = at + 1;
                return line;
            }
            at -= from;
            if (!filled()) {
                return atEnd();
            }
        }
    }

    private @Nullable Line atEnd() throws Refused {
        if (to > 0) {
            throw malformed("the last line has no end");
        }
        return null;
    }

    /** Moves what is left to the front and reads on behind it; whether there was more. */
    private boolean filled() throws Refused, IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * to);
        }
        try {
            int read = in.read(buffer, to, buffer.length - to);
            to += Math.max(read, 0);
            return read >= 0;
        } catch (EntryStream.TooLarge e) {
            throw e.refused();
        }
    }

    private Refused malformed(String what) {
        return Refused.malformed(Line.where(name, number), what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
