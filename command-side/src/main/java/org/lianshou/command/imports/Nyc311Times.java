package org.lianshou.command.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.imports.SourceClock.Reading;
import org.lianshou.issue.Given;
import org.lianshou.issue.Stage;

/**
 * The times a row tells. The source knows when a request was created and closed, and when its agency last touched it;
 * nothing of what lies between.
 *
 * @param lastStep when it came into its present state, as near as the source tells
 * @param closed where it is closed; not sure where the source says no more than that it is
 */
record Nyc311Times(Reading created, Reading lastStep, Reading closed) {
    static final String CREATED = "created_date";
    static final String CLOSED = "closed_date";
    private static final String TOUCHED = "resolution_action_updated_date";

    static Nyc311Times of(Fields row, Stage reached, SourceClock clock) {
        Reading created = clock.read(CREATED, row.get(CREATED));
        Reading touched = touched(row, clock, created);
        String written = row.get(CLOSED);
        boolean isClosed = reached == Stage.CLOSED && written != null;
        return new Nyc311Times(created, touched, isClosed ? closed(written, clock, created.at()) : touched);
    }

    private static Reading closed(@Nullable String written, SourceClock clock, Instant created) {
        Reading closed = clock.read(CLOSED, written, created);
        Given.check(CLOSED, !closed.at().isBefore(created), "before-report", "lies before created_date");
        return closed;
    }

    /** Some rows were last touched before they were created: that says nothing of what came after. */
    private static Reading touched(Fields row, SourceClock clock, Reading created) {
        String written = row.get(TOUCHED);
        Instant touched = written == null
                ? created.at()
                : clock.read(TOUCHED, written, created.at()).at();
        return new Reading(touched.isBefore(created.at()) ? created.at() : touched, false);
    }
}
