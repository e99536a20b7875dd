package org.lianshou.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;

/**
 * One edition of a bulletin. It holds its own text, so that whatever prints it prints the same bytes.
 *
 * @param mark the rates weighed together, in parts of a thousand; absent where the area set no weights or a rate has nothing
 *     to count
 * @param units those with most that is late first, and no more than {@link #MOST_UNITS}
 * @param sha256 of the text in UTF-8, in lower-case hexadecimal
 * @param telephone absent where no hotline of the area has ever had figures, and in bulletins from before there were any
 */
public record Bulletin(
        int edition,
        List<Counted> counts,
        List<Rate> rates,
        @Nullable Integer mark,
        List<UnitLine> units,
        String text,
        String sha256,
        @Nullable Telephone telephone) {
    public static final int MOST_UNITS = 20;

    /** @param how it was counted */
    public record Counted(String key, String name, String how, int value) {}

    /**
     * One of the three rates (三率).
     *
     * @param how it was counted
     * @param of how many issues counted, of which {@code met} are as they should be
     * @param missed those that are not, and no more than {@link #MOST_MISSED}
     */
    public record Rate(String key, String name, String how, int of, int met, List<IssueId> missed) {
        public static final int MOST_MISSED = 50;

        public Rate {
            missed = List.copyOf(missed);
        }

        /** In parts of a thousand, rounded down; absent where there was nothing to count. */
        public @Nullable Integer permille() {
            return of == 0 ? null : Math.toIntExact(met * 1_000L / of);
        }
    }

    /** What a unit led at the end of the period. */
    public record UnitLine(UnitId unit, int open, int late) {}

    public Bulletin {
        counts = List.copyOf(counts);
        rates = List.copyOf(rates);
        units = List.copyOf(units);
    }

    /** As {@link #sha256} has it. */
    public static String digestOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
