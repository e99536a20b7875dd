package org.lianshou.eventlog;

/** The same command was carried out before: give its kept answer again. */
public final class KeyAlreadyUsed extends AppendRefused {

    private final KeptAnswer answer;

    KeyAlreadyUsed(KeptAnswer answer) {
        super("Carried out before, at position " + answer.position());
        this.answer = answer;
    }

    public KeptAnswer answer() {
        return answer;
    }
}
