package org.lianshou.command.order;

import java.util.UUID;
import org.lianshou.issue.IssueId;

/**
 * An order carried out and durable.
 *
 * @param version the sequence of its last event
 * @param position the log position of its last event
 * @param repeated whether it had been carried out before, under the same key
 */
public record Done(IssueId issue, long version, long position, boolean repeated) {
    public static Done of(UUID stream, long version, long position, boolean repeated) {
        return new Done(new IssueId(stream), version, position, repeated);
    }
}
