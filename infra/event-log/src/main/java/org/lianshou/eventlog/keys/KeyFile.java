package org.lianshou.eventlog.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One file of keys, opened by us alone: records of 128 bytes, each whole within a sector of the disk, so that a power
 * cut leaves the old one or the new. A record is the subject (16), what it is (1), the length of the wrapped key (1) and
 * the wrapped key; zeros follow. What a cut-off append left behind begins with no known mark and is passed over.
 */
final class KeyFile implements AutoCloseable {

    private static final int RECORD = 128;
    private static final int BEFORE_KEY = 18;
    private static final byte KEY = 'K';
    private static final byte GONE = 'G';

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer all;

    private KeyFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (all.hasRemaining() && channel.read(all, all.position()) > 0) {
            // to the end
        }
        all.flip();
    }

    /** What the file says of a subject; a wrapped key without a byte is one that was destroyed. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Entry(long at, byte[] wrapped) {
        boolean isGone() {
            return wrapped.length == 0;
        }
    }

    /** Waits until no other process has the file. Within the process its user sees to that. */
    @SuppressWarnings("resource") // the lock goes with the channel
    static KeyFile open(Path path, boolean make) throws IOException {
        Set<StandardOpenOption> options = make
                ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(path, options, DurableFiles.OURS_ALONE);
        try {
            channel.lock();
            return new KeyFile(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Optional<Entry> find(UUID subject) {
        for (int at = 0; at + RECORD <= all.limit(); at += RECORD) {
            byte mark = all.get(at + 16);
            if (all.getLong(at) == subject.getMostSignificantBits()
                    && all.getLong(at + 8) == subject.getLeastSignificantBits()
                    && (mark == KEY || mark == GONE)) {
                byte[] wrapped = new byte[all.get(at + 17)];
                all.get(at + BEFORE_KEY, wrapped);
                return Optional.of(new Entry(at, wrapped));
            }
        }
        return Optional.empty();
    }

    /** Durable when this returns. */
    void add(UUID subject, byte[] wrapped) throws IOException {
        long end = (channel.size() + RECORD - 1) / RECORD * RECORD;
        write(end, record(subject, KEY, wrapped));
        if (all.limit() == 0) {
            DurableFiles.sync(DurableFiles.folderOf(path)); // the file itself may be new
        }
    }

    /** Overwrites the key where it stands, or says beforehand that there shall be none. Durable when this returns. */
    void erase(UUID subject) throws IOException {
        Optional<Entry> entry = find(subject);
        long end = (channel.size() + RECORD - 1) / RECORD * RECORD;
        write(entry.map(Entry::at).orElse(end), record(subject, GONE, new byte[0]));
        DurableFiles.sync(DurableFiles.folderOf(path));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(long at, ByteBuffer record) throws IOException {
        while (record.hasRemaining()) {
            channel.write(record, at + record.position());
        }
        channel.force(false);
    }

    private static ByteBuffer record(UUID subject, byte mark, byte[] wrapped) {
        ByteBuffer record = ByteBuffer.allocate(RECORD);
        record.putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits());
        record.put(mark).put((byte) wrapped.length).put(wrapped);
        return record.clear();
    }
}
