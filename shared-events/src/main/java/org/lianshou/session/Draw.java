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
            return among.stream()
                    .sorted(Comparator.comparing(member -> hash(seed + ":" + number + ":" + member)))
                    .limit(seats)
                    .toList();
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
