package org.lianshou.verifier;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of an entry, one at a time and none longer than allowed: all that is held of it. */
final class Lines implements Closeable {
    private final String name;
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long number;

    Lines(String name, InputStream in, int limit) {
        this.name = name;
        this.in = in;
        this.limit = limit;
    }

    /** The next line's object, which must have exactly these keys; null at the end. */
    @Nullable
    Fields next(Set<String> keys) throws Refused, IOException {
        String line = line();
        return line == null ? null : Fields.of(line, where(), keys);
    }

    /** Where we are, for whoever reads the report. */
    String where() {
        return name + " line " + number;
    }

    private @Nullable String line() throws Refused, IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (filled()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - from >= limit) {
                throw new Refused(Code.TOO_LONG, where() + " has more than " + limit + " bytes");
            }
            line.write(buffer, from, end - from);
            from = end + 1;
            if (end < to) {
                return Bundle.utf8(line.toByteArray(), where());
            }
        }
        if (line.size() > 0) {
            throw Refused.malformed(where(), "the last line has no end");
        }
        return null;
    }

    /** Whether there is more to read. */
    private boolean filled() throws Refused, IOException {
        try {
            while (from >= to && to >= 0) {
                from = 0;
                to = in.read(buffer);
            }
            return to > 0;
        } catch (EntryStream.TooLarge e) {
            throw e.refused();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
