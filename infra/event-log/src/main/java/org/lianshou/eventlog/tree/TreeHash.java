package org.lianshou.eventlog.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A hash of the tree of RFC 9162, section 2.1.1. Leaves and nodes are hashed behind different bytes, so that no node can
 * be passed off as a leaf.
 */
public final class TreeHash {

    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash that the bytes are.
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes and not " + bytes.length);
        }
        return new TreeHash(bytes.clone());
    }

    /**
     * Reads it as a checkpoint has it.
     *
     * @throws IllegalArgumentException unless it is base64 of 32 bytes
     */
    public static TreeHash fromBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /**
     * Reads it as receipts and bundles have it.
     *
     * @throws IllegalArgumentException unless there are 64 hexadecimal digits
     */
    public static TreeHash fromHex(String text) {
        return of(HexFormat.of().parseHex(text));
    }

    /**
     * The hash of a leaf.
     *
     * @param input what the leaf stands for; in the tree of a log, the hash that the event's row carries
     */
    public static TreeHash leaf(byte[] input) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        return new TreeHash(sha256.digest(input));
    }

    public static TreeHash node(TreeHash left, TreeHash right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new TreeHash(sha256.digest(right.bytes));
    }

    /** The root of a tree without leaves: the hash of nothing. */
    public static TreeHash ofEmptyTree() {
        return new TreeHash(sha256().digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
