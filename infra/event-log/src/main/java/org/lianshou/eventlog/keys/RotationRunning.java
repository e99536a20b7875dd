package org.lianshou.eventlog.keys;

/** The keys are being rotated already, by this process or another. */
public final class RotationRunning extends RuntimeException {

    RotationRunning() {
        super("The keys are being rotated already");
    }
}
