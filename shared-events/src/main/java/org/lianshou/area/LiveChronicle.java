package org.lianshou.area;

/** A county's {@link Chronicle} that keeps up with the log. */
public interface LiveChronicle {

    /** The chronicle with all that the log has by now: what somebody has just been told is recorded is in it. */
    Chronicle upToDate();

    /** Returns when everybody in this process sees the county as the log has it by now. */
    void spread();
}
