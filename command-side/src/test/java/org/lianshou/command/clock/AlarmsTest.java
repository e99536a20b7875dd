package org.lianshou.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.command.CommandDatabase;
import org.lianshou.issue.IssueId;

class AlarmsTest {
    @Test
    void an_alarm_never_goes_off_before_its_time() {
        try (HikariDataSource pool = CommandNode.pool(CommandDatabase.fresh().command())) {
            Alarms alarms = new Alarms(pool);
            alarms.set(List.of(
                    new Alarm(new IssueId(UUID.randomUUID()), 1, Instant.parse("2026-11-02T21:42:52.345140106Z"))));

            assertThat(alarms.next()).contains(Instant.parse("2026-11-02T21:42:52.345141Z"));
            assertThat(alarms.due(Instant.parse("2026-11-02T21:42:52.345140Z"), null, 1))
                    .isEmpty();
        }
    }
}
