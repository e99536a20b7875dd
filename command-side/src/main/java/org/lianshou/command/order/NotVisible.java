package org.lianshou.command.order;

import java.util.UUID;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.stream.StreamKind;

/** For the asker there is no such stream, whether or not it exists. */
public final class NotVisible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StreamKind<?> kind;

    public NotVisible(StreamKind<?> kind, UUID stream) {
        super("there is no " + kind.name() + " " + stream, null, false, false);
        this.kind = kind;
    }

    public NotVisible(IssueId issue) {
        this(Issue.KIND, issue.value());
    }

    public StreamKind<?> kind() {
        return kind;
    }
}
