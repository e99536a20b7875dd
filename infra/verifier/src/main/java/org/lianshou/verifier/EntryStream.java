package org.lianshou.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An entry's bytes, counted, and at their end compared with size and CRC: {@link java.util.zip.ZipFile} does neither. */
final class EntryStream extends InputStream {

    /** More came out than the entry may have. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }

        Refused refused() {
            return new Refused(Code.ENTRY_TOO_LARGE, String.valueOf(getMessage()));
        }
    }

    private final CheckedInputStream in;
    private final ZipEntry entry;
    private final long limit;
    private long count;

    EntryStream(InputStream in, ZipEntry entry, long limit) {
        this.in = new CheckedInputStream(in, new CRC32());
        this.entry = entry;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count += Math.max(read, 0);
        if (count > limit) {
            throw new TooLarge(entry.getName() + " has more than " + limit + " bytes");
        }
        if (read < 0 && (count != entry.getSize() || in.getChecksum().getValue() != entry.getCrc())) {
            throw new ZipException(entry.getName() + " isn't what its size and CRC say");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
