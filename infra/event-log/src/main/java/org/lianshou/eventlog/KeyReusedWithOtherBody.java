package org.lianshou.eventlog;

/** The key stands for another command than this one: the client has mixed them up. */
public final class KeyReusedWithOtherBody extends AppendRefused {

    KeyReusedWithOtherBody() {
        super("The key was used before with another body");
    }
}
