package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.issue.IssueId;

/**
 * What a split is answered.
 *
 * @param version of the issue that was split, as in the ETag
 * @param issues its parts, in the order given
 * @param token lets a query wait until it shows the issue that was split; a header
 */
record SplitAnswer(
        IssueId issue,
        long version,
        long position,
        boolean repeated,
        List<Arisen.One> issues,
        @JsonIgnore String token) implements Written {
    static SplitAnswer of(Done done, List<Arisen.One> parts) {
        IssueId issue = new IssueId(done.stream());
        return new SplitAnswer(issue, done.version(), done.position(), done.repeated(), parts, done.token());
    }

    @Override
    @JsonIgnore
    public @Nullable String location() {
        return null;
    }
}
