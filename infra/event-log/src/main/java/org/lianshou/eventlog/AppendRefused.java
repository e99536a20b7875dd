package org.lianshou.eventlog;

/** The log is well and has refused this append; nothing of it was written. */
public abstract sealed class AppendRefused extends RuntimeException
        permits StreamConflict, KeyAlreadyUsed, KeyReusedWithOtherBody {

    AppendRefused(String message) {
        super(message, null, false, false); // an answer, not an accident: nobody reads its stack
    }
}
