package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;

/**
 * What a command for areas, units, competence, duties, policies or the calendar is answered.
 *
 * @param version of the area tree, the area's duties, or the policies with the calendar, as in the ETag
 * @param position the log position of the event
 * @param repeated true where the same key had done this before and nothing happened now
 * @param token lets a query wait until it shows this; a header
 */
record AreaAnswer(
        long version,
        long position,
        boolean repeated,
        @JsonIgnore String token,
        @JsonIgnore @Nullable String location) implements Written {

    static AreaAnswer of(Done done, @Nullable String location) {
        return new AreaAnswer(done.version(), done.position(), done.repeated(), done.token(), location);
    }
}
