package org.lianshou.command.order;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.lianshou.issue.IssueId;

/** Makes ids for new issues: version 7 UUIDs (RFC 9562, 5.7), so that neighbours in time are neighbours in an index. */
public final class NewIssueIds {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public NewIssueIds(Clock clock) {
        this.clock = clock;
    }

    public IssueId next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new IssueId(new UUID(high, low));
    }
}
