package org.lianshou.command.clock;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.lianshou.area.LiveChronicle;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.rounds.Round;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.axon.EventCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alarms are set by one node and go off by one; {@code lianshou.clocks.enabled=false} leaves both to others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.clocks.enabled", matchIfMissing = true)
class ClockConfiguration {

    @Bean
    AlarmSetter alarmSetter(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            EventCodec codec,
            Rulebook rulebook,
            LiveChronicle county,
            Clock clock) {
        return new AlarmSetter(dataSource, reader, logTail, codec, rulebook, county, clock);
    }

    @Bean
    Striker striker(
            @Qualifier("commandDataSource") DataSource dataSource, Orders orders, Rulebook rulebook, Clock clock) {
        return new Striker(dataSource, orders, rulebook, clock);
    }

    @Bean
    Round strikingRound(Striker striker, @Value("${lianshou.clocks.every:5s}") Duration every) {
        return new Round("strike", every, striker::strikeDue);
    }

    @Bean
    ClockState clocksHealthIndicator(AlarmSetter setter, Striker striker) {
        return new ClockState(setter, striker);
    }
}
