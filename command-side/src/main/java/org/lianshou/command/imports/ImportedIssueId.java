package org.lianshou.command.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.lianshou.issue.IssueId;

/**
 * The id of an issue taken over: a version 5 UUID (RFC 9562, 5.5) of where it comes from, so that the same record is the
 * same issue however often, and by whomever, it is imported.
 */
final class ImportedIssueId {
    /** Ours alone, chosen at random. Another one would take every record over anew. */
    private static final UUID NAMESPACE = UUID.fromString("8d3b5c0e-6f0f-4d6c-9a63-51f7a2f0c9e4");

    private ImportedIssueId() {}

    static IssueId of(String system, String key) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest((system + "/" + key).getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | (1L << 63);
        return new IssueId(new UUID(high, low));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-1", e);
        }
    }
}
