package org.lianshou.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A draw that anybody can repeat: the members of a lot stand in the order of SHA-256 over seed, lot and member, joined by
 * colons, and the first take the seats.
 *
 * @param seed made by chance when the panel was asked for, 32 hexadecimal digits
 */
public record Draw(String seed, List<Lot> lots) {

    /**
     * Equals, of whom so many are wanted.
     *
     * @param number in the order in which they were asked for, from 1
     */
    public record Lot(int number, int seats, List<MemberId> among) {

        public List<MemberId> drawn(String seed) {
            return placed(seed).stream().limit(seats).map(Placed::member).toList();
        }

        /** All of them in the order of the draw; who stands among the first {@link #seats} is drawn. */
        public List<Placed> placed(String seed) {
            return among.stream()
                    .map(member -> Placed.of(member, seed + ":" + number + ":" + member))
                    .sorted(Comparator.comparing(Placed::hash))
                    .toList();
        }
    }

    /**
     * A member's place in a lot.
     *
     * @param of what was digested
     * @param hash its SHA-256 in hexadecimal, by which they stand
     */
    public record Placed(MemberId member, String of, String hash) {
        static Placed of(MemberId member, String text) {
            return new Placed(member, text, Draw.hash(text));
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
