package org.lianshou.verifier;

import java.io.BufferedInputStream;
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
    private long number;

    Lines(String name, InputStream in, int limit) {
        this.name = name;
        this.in = new BufferedInputStream(in, 1 << 16);
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
        try {
            number++;
            int c = in.read();
            return c < 0 ? null : Bundle.utf8(rest(c), where());
        } catch (EntryStream.TooLarge e) {
            throw e.refused();
        }
    }

    private byte[] rest(int first) throws Refused, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int c = first; c != '\n'; c = in.read()) {
            if (c < 0) {
                throw Refused.malformed(where(), "the last line has no end");
            }
            if (line.size() >= limit - 1) {
                throw new Refused(Code.TOO_LONG, where() + " has more than " + limit + " bytes");
            }
            line.write(c);
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
