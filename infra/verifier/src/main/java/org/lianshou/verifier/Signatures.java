package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Who has signed a head, of those whose keys were given. Lines of unknown keys mean nothing (C2SP signed-note). */
record Signatures(Arguments given, Report report) {

    private static final int ED25519 = 64;

    /** The head all proofs are against. */
    void head(Head head) {
        if (keys(head).isEmpty()) {
            report.problem(
                    Code.KEY_MISSING,
                    "%s is of %s, and no key of that name was given".formatted(head.where(), head.origin()));
        } else if (keys(head).stream().filter(key -> signedByLog(key, head)).count() == 0) {
            report.problem(Code.HEAD_UNSIGNED, head.where() + " is not signed by the given key " + head.origin());
        } else {
            report.checked("the log's signature on the head, size " + head.size());
        }
        witnesses(head);
    }

    /** A head the auditor brought: if it isn't signed, it is the auditor's mistake and says nothing on the bundle. */
    boolean usable(Head head) {
        return keys(head).stream().anyMatch(key -> {
            List<Note.Line> its = head.note().lines().stream().filter(key::made).toList();
            return !its.isEmpty() && its.stream().allMatch(line -> logSigned(key, head, line));
        });
    }

    private boolean signedByLog(VerifierKey key, Head head) {
        List<Note.Line> lines = head.note().lines().stream().filter(key::made).toList();
        for (Note.Line line : lines) {
            if (!logSigned(key, head, line)) {
                report.problem(
                        Code.HEAD_SIGNATURE,
                        "the signature of " + head.origin() + " on " + head.where() + " is not over its text");
                return false;
            }
        }
        return !lines.isEmpty();
    }

    private List<VerifierKey> keys(Head head) {
        return given.keys().stream()
                .filter(key -> key.name().equals(head.origin()))
                .toList();
    }

    private static boolean logSigned(VerifierKey key, Head head, Note.Line line) {
        return key.verifies(head.note().signedBytes(), line.signature());
    }

    private void witnesses(Head head) {
        long cosigned = given.witnesses().stream()
                .filter(witness -> cosigned(witness, head))
                .count();
        if (given.witnesses().isEmpty()) {
            report.notChecked(
                    "witness", "no witness was given: a rewrite by whoever holds the log's key would not be seen.");
        } else if (cosigned < given.quorum()) {
            report.problem(
                    Code.QUORUM,
                    "%d of %d given witnesses have cosigned the head, not %d"
                            .formatted(cosigned, given.witnesses().size(), given.quorum()));
        }
    }

    private boolean cosigned(VerifierKey witness, Head head) {
        List<Note.Line> lines =
                head.note().lines().stream().filter(witness::made).toList();
        for (Note.Line line : lines) {
            if (!cosigned(witness, head, line)) {
                report.problem(
                        Code.COSIGNATURE, "the cosignature of " + witness.name() + " is not over the head's text");
                return false;
            }
        }
        return !lines.isEmpty();
    }

    /** {@code cosignature/v1} of C2SP tlog-cosignature. */
    private boolean cosigned(VerifierKey witness, Head head, Note.Line line) {
        byte[] timed = line.signature();
        if (timed.length != Long.BYTES + ED25519) {
            return false;
        }
        long time = ByteBuffer.wrap(timed).getLong();
        byte[] signature = Arrays.copyOfRange(timed, Long.BYTES, timed.length);
        String message = "cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n"
                + head.note().body();
        boolean sound = witness.verifies(message.getBytes(UTF_8), signature);
        if (sound) {
            report.checked("the cosignature of %s, made at %s".formatted(witness.name(), at(time)));
        }
        return sound;
    }

    private static String at(long seconds) {
        return seconds >= 0 && seconds <= Instant.MAX.getEpochSecond()
                ? Instant.ofEpochSecond(seconds).toString()
                : Long.toUnsignedString(seconds) + " s";
    }
}
