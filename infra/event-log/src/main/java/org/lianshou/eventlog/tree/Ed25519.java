package org.lianshou.eventlog.tree;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 by the JDK, with public keys as the 32 bytes of RFC 8032. */
final class Ed25519 {

    static final String NAME = "Ed25519";
    static final int PUBLIC_KEY = 32;

    /** What stands before the 32 bytes in the DER of every such key (RFC 8410). */
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key can't sign", e);
        }
    }

    static boolean verify(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key(publicKey));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // no point of the curve, or no signature at all
        }
    }

    static byte[] raw(PublicKey key) {
        byte[] der = key.getEncoded();
        return Arrays.copyOfRange(der, der.length - PUBLIC_KEY, der.length);
    }

    static byte[] der(byte[] publicKey) {
        byte[] der = Arrays.copyOf(DER, DER.length + PUBLIC_KEY);
        System.arraycopy(publicKey, 0, der, DER.length, PUBLIC_KEY);
        return der;
    }

    private static PublicKey key(byte[] publicKey) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(der(publicKey)));
    }
}
