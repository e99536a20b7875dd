package org.lianshou.command.imports;

import org.springframework.util.unit.DataSize;

/** How large a file may be. It is held in memory while it is taken in, and while it is worked on. */
record ImportLimit(DataSize largestFile) {
    /** What the parts around the file may add to a request. */
    private static final DataSize ENVELOPE = DataSize.ofKilobytes(64);

    DataSize largestRequest() {
        return DataSize.ofBytes(largestFile.toBytes() + ENVELOPE.toBytes());
    }
}
