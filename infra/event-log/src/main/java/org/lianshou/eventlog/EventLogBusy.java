package org.lianshou.eventlog;

/**
 * More appends wait than the log will let wait. Nothing was written and nothing will be; trying again in a second or so
 * is right. Refused at once, since a queue without an end only hides that the database does not keep up.
 */
public final class EventLogBusy extends RuntimeException {

    EventLogBusy(int waiting) {
        super(waiting + " appends wait already", null, false, false);
    }
}
