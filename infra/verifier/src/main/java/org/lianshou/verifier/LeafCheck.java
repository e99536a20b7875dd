package org.lianshou.verifier;

import java.io.IOException;

/** How the events of a bundle are shown to be leaves of the head's tree. */
interface LeafCheck {

    void event(Event event) throws Refused, IOException;

    /** After the last event. */
    void end(long lastPosition) throws Refused, IOException;

    /** What may be claimed to be complete if the verdict is valid; empty if nothing. */
    String complete();
}
