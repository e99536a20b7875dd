package org.lianshou.command.order;

/** A change of what stands must say which version it builds on. */
public final class VersionMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VersionMissing(long current) {
        super("say which version you saw; it is at version " + current, null, false, false);
    }
}
