package org.lianshou.command.heads;

import java.util.List;
import org.lianshou.eventlog.heads.HeadSigner;
import org.lianshou.eventlog.heads.TreeInconsistent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether heads are signed and spread; and, by a code of its own, whether the log contradicts one. */
record HeadsHealth(HeadSigner signer, List<HeadTopic> topics) implements HealthIndicator {

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        if (!signer.trouble().isEmpty()) {
            health.down().withDetail("trouble", signer.trouble());
        }
        if (signer.isInconsistent()) {
            health.withDetail("code", TreeInconsistent.CODE);
        }
        topics.stream()
                .map(HeadTopic::trouble)
                .filter(trouble -> !trouble.isEmpty())
                .forEach(trouble -> health.down().withDetail("kafka", trouble));
        return health.withDetail("size", signer.size())
                .withDetail("lag", signer.lag())
                .build();
    }
}
