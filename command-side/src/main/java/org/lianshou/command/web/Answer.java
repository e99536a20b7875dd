package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.issue.IssueId;

/**
 * What a command is answered: where it ended, and never a word of text, so that it can be kept under a key.
 *
 * @param number what people call the issue by: the log position of its report; given when it is reported
 * @param version the issue's version now, as in the ETag
 * @param position the log position of the last event
 * @param repeated true where the same key had done this before and nothing happened now
 * @param token lets a query wait until it shows this; a header
 */
record Answer(
        IssueId issue,
        @Nullable Long number,
        long version,
        long position,
        boolean repeated,
        @JsonIgnore String token) implements Written {
    static Answer of(Done done, boolean isNew) {
        Long number = isNew ? done.position() : null;
        return new Answer(
                new IssueId(done.stream()), number, done.version(), done.position(), done.repeated(), done.token());
    }

    @Override
    public @Nullable String location() {
        return number == null ? null : "/api/issues/" + issue;
    }
}
