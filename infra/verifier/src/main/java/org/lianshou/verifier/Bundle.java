package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The container: a ZIP file of which only what the format knows is opened, and nothing is ever unpacked to disk. */
final class Bundle implements Closeable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>();

    private Bundle(ZipFile zip) {
        this.zip = zip;
    }

    static Bundle open(Path file) throws Refused, IOException {
        ContainerEnd.check(file);
        Bundle bundle = new Bundle(new ZipFile(file.toFile(), UTF_8));
        try {
            bundle.admit();
            return bundle;
        } catch (Refused | RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private void admit() throws Refused {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            EntryRules.check(entry);
            if (entries.put(entry.getName(), entry) != null) {
                throw new Refused(Code.ENTRY_TWICE, "the entry " + entry.getName() + " is there twice");
            }
        }
        for (String name : EntryRules.names()) {
            if (!entries.containsKey(name)) {
                throw new Refused(Code.ENTRY_MISSING, "there is no entry " + name);
            }
        }
    }

    /** A small entry, whole. */
    byte[] bytes(String name) throws Refused, IOException {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (EntryStream.TooLarge e) {
            throw e.refused();
        }
    }

    Lines lines(String name) throws IOException {
        return new Lines(name, stream(name), EntryRules.lineLimit(name));
    }

    /** Read by a thread of its own, so that the next lines are unpacked while one is checked. */
    Lines linesAhead(String name) throws IOException {
        return new Lines(name, new ReadAhead(stream(name)), EntryRules.lineLimit(name));
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = Objects.requireNonNull(entries.get(name));
        return new EntryStream(zip.getInputStream(entry), entry, EntryRules.limit(name));
    }

    /** Strict: what is no UTF-8 would be read differently by different readers. */
    static String utf8(byte[] bytes, String where) throws Refused {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Refused.malformed(where, "not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
