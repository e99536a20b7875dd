package org.lianshou.verifier;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The end record of the ZIP, looked at before anything else reads the file: as no comment is allowed it is the last 22
 * bytes, so that two readers find the same one, and a directory made to fill the memory is refused unread.
 */
final class ContainerEnd {
    private static final int LENGTH = 22;
    private static final int SIGNATURE = 0x06054b50;
    private static final int MOST_ENTRIES = 4;
    private static final long LARGEST_DIRECTORY = 65_536;

    private ContainerEnd() {}

    static void check(Path file) throws Refused, IOException {
        ByteBuffer end = ByteBuffer.wrap(last(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (end.getInt(0) != SIGNATURE || end.getShort(20) != 0) {
            throw new Refused(Code.CONTAINER, "the file does not end as a ZIP file without comment does");
        }
        int entries = Short.toUnsignedInt(end.getShort(10));
        long directory = Integer.toUnsignedLong(end.getInt(12));
        if (entries > MOST_ENTRIES || directory > LARGEST_DIRECTORY) {
            throw new Refused(
                    Code.ENTRY_TOO_LARGE, "%d entries with a directory of %d bytes".formatted(entries, directory));
        }
    }

    private static byte[] last(Path file) throws Refused, IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < LENGTH) {
                throw new Refused(Code.CONTAINER, "the file has " + in.length() + " bytes");
            }
            byte[] end = new byte[LENGTH];
            in.seek(in.length() - LENGTH);
            in.readFully(end);
            return end;
        }
    }
}
