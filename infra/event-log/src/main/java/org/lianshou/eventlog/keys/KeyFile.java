package org.lianshou.eventlog.keys;

import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One file of keys, opened by us alone: records of 128 bytes, each whole within a sector of the disk, so that a power
 * cut leaves the old one or the new. A record is the subject (16), what it is (1), the length of the wrapped key (1), the
 * wrapped key, zeros, and at the end the tag (32) by which the subject is looked up, zeros where there is none. What a
 * cut-off append left behind begins with no known mark and is passed over.
 */
final class KeyFile implements AutoCloseable {

    private static final int RECORD = 128;
    private static final int BEFORE_KEY = 18;
    private static final int BEFORE_TAG = RECORD - BlindIndex.TAG_BYTES;
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
    record Entry(long at, UUID subject, byte[] wrapped, Bytes tag) {
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
            if (all.getLong(at) == subject.getMostSignificantBits()
                    && all.getLong(at + 8) == subject.getLeastSignificantBits()
                    && isKnown(at)) {
                return Optional.of(entry(at));
            }
        }
        return Optional.empty();
    }

    /** The subjects that are looked up by a tag. */
    List<UUID> tagged(Bytes tag) {
        ByteBuffer wanted = ByteBuffer.wrap(tag.toByteArray());
        List<UUID> found = new ArrayList<>();
        for (int at = 0; at + RECORD <= all.limit(); at += RECORD) {
            if (all.get(at + 16) == KEY
                    && all.slice(at + BEFORE_TAG, BlindIndex.TAG_BYTES).equals(wanted)) {
                found.add(subject(at));
            }
        }
        return found;
    }

    /** Durable when this returns. */
    void add(UUID subject, byte[] wrapped, Bytes tag) throws IOException {
        write(end(), record(subject, KEY, wrapped, tag));
        channel.force(false);
        if (all.limit() == 0) {
            DurableFiles.sync(DurableFiles.folderOf(path)); // the file itself may be new
        }
    }

    /** Another tag for the same key. Durable when this returns. */
    void retag(Entry entry, Bytes tag) throws IOException {
        write(entry.at(), record(entry.subject(), KEY, entry.wrapped(), tag));
        channel.force(false);
    }

    /** Overwrites the key where it stands, or says beforehand that there shall be none. Durable when this returns. */
    void erase(UUID subject) throws IOException {
        long at = find(subject).map(Entry::at).orElse(end());
        write(at, record(subject, GONE, new byte[0], BlindIndex.NO_TAG));
        channel.force(false);
        DurableFiles.sync(DurableFiles.folderOf(path));
    }

    /** What a wrapped key is to be wrapped as from now on. */
    interface Rewrapping {
        byte[] of(UUID subject, byte[] wrapped);
    }

    /** Each key where it stands, one after another: a crash leaves some as they were. Durable when this returns. */
    void rewrap(Rewrapping rewrapping) throws IOException {
        for (int at = 0; at + RECORD <= all.limit(); at += RECORD) {
            if (all.get(at + 16) == KEY) {
                Entry entry = entry(at);
                byte[] wrapped = rewrapping.of(entry.subject(), entry.wrapped());
                write(at, record(entry.subject(), KEY, wrapped, entry.tag()));
            }
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean isKnown(int at) {
        return all.get(at + 16) == KEY || all.get(at + 16) == GONE;
    }

    private UUID subject(int at) {
        return new UUID(all.getLong(at), all.getLong(at + 8));
    }

    private Entry entry(int at) {
        byte[] wrapped = new byte[all.get(at + 17)];
        all.get(at + BEFORE_KEY, wrapped);
        byte[] tag = new byte[BlindIndex.TAG_BYTES];
        all.get(at + BEFORE_TAG, tag);
        return new Entry(at, subject(at), wrapped, Bytes.copyFrom(tag));
    }

    private long end() throws IOException {
        return (channel.size() + RECORD - 1) / RECORD * RECORD;
    }

    private void write(long at, ByteBuffer record) throws IOException {
        while (record.hasRemaining()) {
            channel.write(record, at + record.position());
        }
    }

    private static ByteBuffer record(UUID subject, byte mark, byte[] wrapped, Bytes tag) {
        ByteBuffer record = ByteBuffer.allocate(RECORD);
        record.putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits());
        record.put(mark).put((byte) wrapped.length).put(wrapped);
        return record.put(BEFORE_TAG, tag.toByteArray()).clear();
    }
}
