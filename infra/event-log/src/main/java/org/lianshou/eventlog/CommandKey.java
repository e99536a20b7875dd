package org.lianshou.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * Says that two commands are the same one sent twice. Both halves are the first 128 bits of a hash: enough that no two
 * meet by chance, and half the room in an index that every keyed command pays for.
 *
 * @param scope who asked for what under which key
 * @param body what exactly was asked
 */
public record CommandKey(UUID scope, UUID body) {

    /**
     * The key of one command.
     *
     * @param fingerprint a hash of the body. It outlives the keys of those whom the body names, so it is to be made with a
     *     secret: whoever has a plain one finds a phone number by trying them all
     */
    public static CommandKey of(String principal, String method, String path, String key, byte[] fingerprint) {
        MessageDigest scope = Envelope.sha256();
        for (String part : new String[] {principal, method, path, key}) {
            byte[] bytes = part.getBytes(UTF_8);
            scope.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
            scope.update(bytes);
        }
        return new CommandKey(half(scope.digest()), half(fingerprint));
    }

    private static UUID half(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
