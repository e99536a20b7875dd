package org.lianshou.eventlog;

/**
 * An event as its author hands it over. The arrays are kept and not copied: they are not to be touched afterwards.
 *
 * @param type the logical name of the event, independent of any class
 * @param revision the shape of the payload under that name, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would double the work of every append and replay
public record NewEvent(String type, int revision, byte[] payload, byte[] metadata) {

    public NewEvent {
        if (type.isBlank()) {
            throw new IllegalArgumentException("An event needs a type");
        }
        if (revision < 1 || revision > Short.MAX_VALUE) {
            throw new IllegalArgumentException("Revision " + revision + " of " + type + " is not in 1..32767");
        }
    }
}
