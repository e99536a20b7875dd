package org.lianshou.query.sessions;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Issue;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.session.Item;
import org.lianshou.session.Voters;

/**
 * A matter on the agenda before one reader.
 *
 * @param issue as it stands; absent where it is neither the reader's to see nor theirs to decide on
 * @param opens whether the reader sees the issue itself, and not only what of it lies before the session
 * @param voters who may vote on it as things stand
 * @param steps what the reader may do with it here, and what not yet
 */
public record Matter(
        Item item, @Nullable Snapshot<Issue> issue, boolean opens, Voters voters, List<SessionStep> steps) {

    public String summary() {
        return issue == null ? "—" : issue.state().reported().matter().summary();
    }

    public String number() {
        return issue == null ? "—" : Long.toString(issue.number());
    }

    /** The numbers of its plans, the newest first. */
    public List<Integer> proposals() {
        return IntStream.rangeClosed(1, item.proposals().size())
                .boxed()
                .toList()
                .reversed();
    }
}
