package org.lianshou.verifier.trial;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 9162, section 2.1, as it is written there: recursive, over all leaves, slow and hard to get wrong. */
public final class NaiveTree {

    private NaiveTree() {}

    /** MTH(D[n]). */
    public static byte[] root(List<byte[]> inputs) {
        if (inputs.isEmpty()) {
            return sha256();
        }
        if (inputs.size() == 1) {
            return sha256(new byte[] {0}, inputs.get(0));
        }
        int k = split(inputs.size());
        return node(root(inputs.subList(0, k)), root(inputs.subList(k, inputs.size())));
    }

    /** PATH(m, D[n]). */
    public static List<byte[]> inclusion(int m, List<byte[]> inputs) {
        if (inputs.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(inputs.size());
        List<byte[]> left = inputs.subList(0, k);
        List<byte[]> right = inputs.subList(k, inputs.size());
        List<byte[]> path = m < k ? inclusion(m, left) : inclusion(m - k, right);
        path.add(root(m < k ? right : left));
        return path;
    }

    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
