package org.lianshou.eventlog.keys;

import java.security.GeneralSecurityException;

/** Ciphertext or key file was altered, or the ciphertext was sealed for another place. */
public final class SealBroken extends RuntimeException {

    SealBroken(String what, GeneralSecurityException cause) {
        super(what + " does not open", cause);
    }
}
