package org.lianshou.verifier;

/** How the events of a bundle are shown to be leaves of the head's tree. */
interface LeafCheck {

    void event(Event event);

    /** After the last event. */
    void end(long lastPosition);
}
