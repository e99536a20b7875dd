package org.lianshou.embedded;

/** Something in the surroundings forbids a start. The message is written for whoever typed the command. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
