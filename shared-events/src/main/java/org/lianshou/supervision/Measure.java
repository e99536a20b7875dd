package org.lianshou.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;

/**
 * What an analysis decided to do.
 *
 * @param until the last day of it
 * @param issue that it is about, where it is about one
 * @param order the supervision order that it follows up, where there is one
 */
public record Measure(
        String words,
        UnitId unit,
        LocalDate until,
        @Nullable IssueId issue,
        @Nullable OrderId order) {
    public Measure {
        words = Given.text("measure.words", words);
        Given.present("measure.unit", unit);
        Given.present("measure.until", until);
    }
}
