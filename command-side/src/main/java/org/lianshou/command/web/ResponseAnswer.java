package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.response.ResponseId;

/**
 * As {@link Answer}, of a response.
 *
 * @param location where it can be read; a header, given when it is opened
 */
record ResponseAnswer(
        ResponseId response,
        long version,
        long position,
        boolean repeated,
        @JsonIgnore String token,
        @JsonIgnore @Nullable String location)
        implements Written {

    static ResponseAnswer of(Done done, boolean isNew) {
        ResponseId response = new ResponseId(done.stream());
        return new ResponseAnswer(
                response,
                done.version(),
                done.position(),
                done.repeated(),
                done.token(),
                isNew ? "/api/responses/" + response : null);
    }
}
