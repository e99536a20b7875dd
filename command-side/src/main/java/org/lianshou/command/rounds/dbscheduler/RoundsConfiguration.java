package org.lianshou.command.rounds.dbscheduler;

import javax.sql.DataSource;
import org.lianshou.command.rounds.Round;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rounds begin when all else is there. {@code lianshou.rounds.enabled=false} leaves them to other nodes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.rounds.enabled", matchIfMissing = true)
class RoundsConfiguration {

    @Bean
    ScheduledRounds scheduledRounds(
            @Qualifier("commandDataSource") DataSource dataSource, ObjectProvider<Round> rounds) {
        return new ScheduledRounds(dataSource, rounds.stream().toList());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> roundsBegin(ScheduledRounds rounds) {
        return ready -> rounds.start();
    }
}
