package org.lianshou.demo;

import java.time.Instant;

/** What every part of the month is told with. */
record Story(Town town, Days days, Happenings ahead, Deeds deeds, Townspeople people, Course course) {

    /** @param day the how-manieth, from 0 @param time as {@code 08:30} */
    void on(int day, String time, Runnable what) {
        ahead.at(days.at(day, time), what);
    }

    /** That day, or the next on which offices are open. */
    void inOffice(int day, String time, Runnable what) {
        ahead.at(days.atOffice(day, time), what);
    }

    void surely(String what, boolean did) {
        deeds.surely(what, did);
    }

    Instant now() {
        return town.now();
    }
}
