package org.lianshou.policy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.lianshou.issue.Issue;

/**
 * Whether a completed issue is one of those that must be called back (回访抽样). Anybody draws again with {@code sha256sum}:
 * the first eight bytes of the digest, as a number without a sign, modulo 100, and drawn is what lies below the percentage.
 *
 * @param percent how many of a hundred policy wants called
 * @param of what is digested: the issue, the sequence of its completion and the version of policy, joined by slashes
 * @param number from 0 to 99
 */
public record CallbackDraw(int percent, String of, int number) {

    /** Of an issue that is completed; empty for another, and for one completed before this was noted: that is called. */
    public static Optional<CallbackDraw> of(Issue issue, Policy policy) {
        return Optional.ofNullable(issue.work().completedAs())
                .map(sequence -> issue.id() + "/" + sequence + "/" + policy.version())
                .map(of -> new CallbackDraw(policy.callbackPercent(), of, number(of)));
    }

    /** Whether the reporter must be called. */
    public boolean isDrawn() {
        return number < percent;
    }

    private static int number(String of) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(US_ASCII));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), 100);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
