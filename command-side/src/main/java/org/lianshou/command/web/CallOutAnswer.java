package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.CallOutId;
import org.lianshou.command.order.Done;

/**
 * As {@link Answer}, of a call-out.
 *
 * @param number what people call it by: the log position of its first event; given when it is made
 */
record CallOutAnswer(
        CallOutId callOut,
        @Nullable Long number,
        long version,
        long position,
        boolean repeated,
        @JsonIgnore String token)
        implements Written {

    static CallOutAnswer of(Done done, boolean isNew) {
        return new CallOutAnswer(
                new CallOutId(done.stream()),
                isNew ? done.position() : null,
                done.version(),
                done.position(),
                done.repeated(),
                done.token());
    }

    @Override
    public @Nullable String location() {
        return number == null ? null : "/api/call-outs/" + callOut;
    }
}
