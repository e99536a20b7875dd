package org.lianshou.issue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an issue came from, what it was split into, and with what it is gathered.
 *
 * @param children the issues into which it was split
 * @param gathering the issue under which it is gathered with others of its like
 * @param released the gatherings that it was taken out of again
 */
public record Lineage(
        @Nullable Descent descent,
        List<IssueId> children,
        @Nullable IssueId gathering,
        List<IssueId> released) {

    static final Lineage NONE = new Lineage(null, List.of(), null, List.of());

    static @Nullable Lineage of(@Nullable Descent descent) {
        return descent == null ? null : new Lineage(descent, List.of(), null, List.of());
    }

    /** Whether it gathers others. */
    public boolean isGathering() {
        return descent != null && descent.isGathering();
    }

    /** The issue of which it is a part; absent where it is none. */
    public @Nullable IssueId parent() {
        IssueSeen parent = descent == null ? null : descent.parent();
        return parent == null ? null : parent.issue();
    }

    Lineage split(List<IssueId> into) {
        return new Lineage(descent, into, gathering, released);
    }

    Lineage gathered(IssueId under) {
        return new Lineage(descent, children, under, released);
    }

    Lineage released(IssueId from) {
        return new Lineage(
                descent,
                children,
                null,
                Stream.concat(released.stream(), Stream.of(from)).distinct().toList());
    }
}
