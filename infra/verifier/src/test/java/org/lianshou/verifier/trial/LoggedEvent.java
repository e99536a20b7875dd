package org.lianshou.verifier.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * An event as the log holds it, for trials.
 *
 * @param recordedAt microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoggedEvent(
        long position,
        UUID stream,
        long sequence,
        int epoch,
        String type,
        int revision,
        long recordedAt,
        byte[] previousHash,
        byte[] hash,
        byte[] metadata,
        byte[] payload) {

    /** The same event with the hash that its envelope gives. */
    public LoggedEvent hashed(UUID logId) {
        return withHash(NaiveTree.sha256(envelope(logId)));
    }

    private byte[] envelope(UUID logId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("lianshou/event/1");
            write(out, logId);
            out.writeInt(epoch);
            out.writeLong(position);
            write(out, stream);
            out.writeLong(sequence);
            write(out, type.getBytes(UTF_8));
            out.writeInt(revision);
            out.writeLong(recordedAt);
            out.write(previousHash);
            write(out, metadata);
            write(out, payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, byte[] field) throws IOException {
        out.writeInt(field.length);
        out.write(field);
    }

    LoggedEvent withHash(byte[] its) {
        return new LoggedEvent(
                position, stream, sequence, epoch, type, revision, recordedAt, previousHash, its, metadata, payload);
    }

    LoggedEvent withPrevious(byte[] its) {
        return new LoggedEvent(
                position, stream, sequence, epoch, type, revision, recordedAt, its, hash, metadata, payload);
    }

    LoggedEvent withPayload(byte[] its) {
        return new LoggedEvent(
                position, stream, sequence, epoch, type, revision, recordedAt, previousHash, hash, metadata, its);
    }

    LoggedEvent withMetadata(byte[] its) {
        return new LoggedEvent(
                position, stream, sequence, epoch, type, revision, recordedAt, previousHash, hash, its, payload);
    }

    LoggedEvent withType(String its) {
        return new LoggedEvent(
                position, stream, sequence, epoch, its, revision, recordedAt, previousHash, hash, metadata, payload);
    }

    LoggedEvent withRecordedAt(long its) {
        return new LoggedEvent(
                position, stream, sequence, epoch, type, revision, its, previousHash, hash, metadata, payload);
    }

    LoggedEvent at(long place, long inStream) {
        return new LoggedEvent(
                place, stream, inStream, epoch, type, revision, recordedAt, previousHash, hash, metadata, payload);
    }
}
