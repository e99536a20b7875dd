package org.lianshou.verifier.offender;

import org.lianshou.eventlog.Envelope;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class KnowsTheLog {
    public byte[] first() {
        return Envelope.noPrevious();
    }
}
