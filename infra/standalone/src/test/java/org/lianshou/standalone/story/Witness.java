package org.lianshou.standalone.story;

import java.time.Instant;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.eventlog.tree.VerifierKey;

/** Somebody outside who watches the log; the running system is told the key. */
final class Witness {
    private static final String NAME = "witness.example/county";
    private static final SigningKey SIGNS = SigningKey.generate();

    static final VerifierKey KEY = SIGNS.verifierKey(NAME, SignatureKind.COSIGNATURE);

    private Witness() {}

    static String cosignature(SignedNote head) {
        return SIGNS.cosign(NAME, head.text(), Instant.now()).line();
    }
}
