package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.session.SessionId;

/**
 * What a command is answered: where it ended, and never a word of text, so that it can be kept under a key.
 *
 * @param issue the issue it was given to; or else {@code session}; or else {@code roster}, by its area
 * @param number what people call it by: the log position of its first event; given when it is reported or convened
 * @param version its version now, as in the ETag
 * @param position the log position of the last event
 * @param repeated true where the same key had done this before and nothing happened now
 * @param clocksRunOn of the issues put on an agenda, those whose time to dispatch does not rest, and why; absent where none
 * @param token lets a query wait until it shows this; a header
 */
record Answer(
        @Nullable IssueId issue,
        @Nullable SessionId session,
        @Nullable AreaId roster,
        @Nullable Long number,
        long version,
        long position,
        boolean repeated,
        @Nullable List<ClockRunsOn> clocksRunOn,
        @JsonIgnore String token)
        implements Written {
    static Answer of(Done done, boolean isNew) {
        return of(new IssueId(done.stream()), null, null, isNew, done);
    }

    static Answer ofSession(Done done, boolean isNew) {
        return of(null, new SessionId(done.stream()), null, isNew, done);
    }

    static Answer ofRoster(AreaId area, Done done) {
        return of(null, null, area, false, done);
    }

    Answer telling(List<ClockRunsOn> clocks) {
        return clocks.isEmpty()
                ? this
                : new Answer(issue, session, roster, number, version, position, repeated, clocks, token);
    }

    /** Where what is new can be read; nothing where nothing is. */
    @Override
    public @Nullable String location() {
        if (number == null) {
            return null;
        }
        return issue == null ? "/api/sessions/" + session : "/api/issues/" + issue;
    }

    private static Answer of(
            @Nullable IssueId issue, @Nullable SessionId session, @Nullable AreaId roster, boolean isNew, Done done) {
        // what begins is recorded side by side, so that its first event is as many positions back as it has versions
        Long number = isNew ? done.position() - done.version() : null;
        return new Answer(
                issue, session, roster, number, done.version(), done.position(), done.repeated(), null, done.token());
    }
}
