package org.lianshou.command.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.lianshou.issue.PersonId;

/**
 * By which a file is known again that is handed in a second time, since the answer to the first was lost. Who, under which
 * key, what and how it is kept: of another person, or under another key, the same bytes are another attachment.
 */
final class SameAttachment {

    private SameAttachment() {}

    /** RFC 9562, version 8: of our own making. */
    static UUID id(String key, PersonId uploader, byte[] content, boolean personal) {
        MessageDigest digest = sha256();
        for (String part : new String[] {"attachment", uploader.value(), key, String.valueOf(personal)}) {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(content));
        long high = (hash.getLong() & ~0xf000L) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
