package org.lianshou.query.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.lianshou.policy.WorkCalendar;

/** The county's own time, as a browser's field for it writes it (HTML 4.10.5.1.11, {@code datetime-local}). */
public final class CountyTime {

    private CountyTime() {}

    /**
     * @param written such as {@code 2026-05-03T09:30}
     * @throws DateTimeException where it is none
     */
    public static Instant parse(String written) {
        return LocalDateTime.parse(written).atZone(WorkCalendar.ZONE).toInstant();
    }
}
