package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.lianshou.command.order.Done;
import org.lianshou.issue.OccasionId;

/**
 * The receipt of an occasion.
 *
 * @param number what people call it by: the log position of its event
 * @param issues one for each item, in the order given
 * @param token lets a query wait until it shows the occasion; a header
 */
record OccasionAnswer(
        OccasionId occasion,
        long number,
        long version,
        long position,
        boolean repeated,
        List<Arisen.One> issues,
        @JsonIgnore String token)
        implements Written {
    static OccasionAnswer of(OccasionId id, Done done, List<Arisen.One> issues) {
        return new OccasionAnswer(
                id, done.position(), done.version(), done.position(), done.repeated(), issues, done.token());
    }

    @Override
    @JsonIgnore
    public String location() {
        return "/api/occasions/" + occasion;
    }
}
