package org.lianshou.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What checking a stream found.
 *
 * @param at when it was checked
 * @param head absent where none was signed yet, or what is kept of the newest is not what was signed
 * @param forged whether the newest head is not what was signed
 * @param keys that the log says it signs with; to be trusted, they must come from elsewhere
 * @param shown whether what pages show is what the log makes; empty where the log is not sound
 */
public record Verified(
        Instant at,
        List<Checked> events,
        @Nullable Against head,
        boolean forged,
        List<String> keys,
        Optional<Boolean> shown) {

    /** Whether an event's leaf stands under the head. */
    public enum Proof {
        HOLDS,
        FAILS,
        /** It was recorded after the newest head. */
        AWAITED
    }

    /**
     * One event.
     *
     * @param hash as the log has it, in hexadecimal
     * @param own whether that is the hash of what the log holds of the event
     * @param chained whether it follows the event before it in its stream
     */
    public record Checked(
            long sequence, long position, String type, String hash, boolean own, boolean chained, Proof proof) {
        public boolean isSound() {
            return own && chained && proof != Proof.FAILS;
        }
    }

    /**
     * The newest head.
     *
     * @param card what it says, and who has cosigned it; their signatures were verified when they came
     * @param signed whether a key that the log published has signed just this
     */
    public record Against(HeadCard card, boolean signed) {}

    /** What all of it comes to. */
    public enum Verdict {
        HOLDS,
        BROKEN,
        /** All that could be checked holds, and not every event stands under a head yet. */
        AWAITED
    }

    public Verdict verdict() {
        boolean unsigned = head != null && !head.signed();
        if (forged || unsigned || events.isEmpty() || !broken().isEmpty() || !shown.orElse(false)) {
            return Verdict.BROKEN;
        }
        return head == null || awaited() > 0 ? Verdict.AWAITED : Verdict.HOLDS;
    }

    public List<Checked> broken() {
        return events.stream().filter(event -> !event.isSound()).toList();
    }

    public long awaited() {
        return events.stream().filter(event -> event.proof() == Proof.AWAITED).count();
    }
}
