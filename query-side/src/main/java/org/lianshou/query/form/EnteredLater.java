package org.lianshou.query.form;

import java.time.DateTimeException;
import org.lianshou.query.page.CountyTime;

/** What was done first and is entered later: a form asks when it happened. */
public final class EnteredLater {

    /** The form's field, and the name under which is told what is wrong with it. */
    static final String FIELD = "happenedAt";

    private EnteredLater() {}

    /** When it happened, as an instant (ISO 8601, UTC); empty for now, and where it can't be read, which is then wrong. */
    public static String occurredAt(Filled filled, Wrong wrong) {
        try {
            return filled.has(FIELD) ? CountyTime.parse(filled.text(FIELD)).toString() : "";
        } catch (DateTimeException e) {
            wrong.time(FIELD);
            return "";
        }
    }
}
