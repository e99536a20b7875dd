package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lianshou.benchmark.ByteSearch.Hit;

/** The records of a folder of keys, read as bytes, without the code that keeps them. */
final class KeyRecords {

    private static final int RECORD = 128;
    private static final int MARK = 16;
    private static final int LENGTH = 17;
    private static final int WRAPPED = 18;
    private static final int TAG = 96;
    private static final byte KEY = 'K';
    private static final byte GONE = 'G';

    /** What all keys wrapped by one master key begin with. */
    private static final int COMMON_PREFIX = 5;

    private final Map<UUID, byte[]> records = new HashMap<>();

    private KeyRecords() {}

    static KeyRecords in(Path folder) throws IOException {
        KeyRecords all = new KeyRecords();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.keys")) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                for (int at = 0; at + RECORD <= bytes.length; at += RECORD) {
                    byte[] record = Arrays.copyOfRange(bytes, at, at + RECORD);
                    ByteBuffer id = ByteBuffer.wrap(record);
                    all.records.put(new UUID(id.getLong(), id.getLong()), record);
                }
            }
        }
        return all;
    }

    boolean hasKey(UUID subject) {
        return isMarked(subject, KEY);
    }

    boolean isGone(UUID subject) {
        return isMarked(subject, GONE);
    }

    /** A subject's wrapped key, and the tag by which the subject is looked up where there is one. */
    void want(UUID subject, int whose, ByteSearch search) {
        byte[] record = records.getOrDefault(subject, new byte[RECORD]);
        byte[] wrapped = Arrays.copyOfRange(record, WRAPPED + COMMON_PREFIX, WRAPPED + record[LENGTH]);
        search.want(new Hit(whose, "wrapped key", "bytes"), wrapped);
        byte[] tag = Arrays.copyOfRange(record, TAG, RECORD);
        if (!Arrays.equals(tag, new byte[tag.length])) {
            search.want(new Hit(whose, "index of the phone", "bytes"), tag);
        }
    }

    private boolean isMarked(UUID subject, byte mark) {
        byte[] record = records.get(subject);
        return record != null && record[MARK] == mark;
    }
}
