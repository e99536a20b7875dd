package org.lianshou.command.supervising;

import org.lianshou.area.LiveChronicle;
import org.lianshou.command.order.Rulebook;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.wire.LogAsOf;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every node can count, whoever holds the rounds: a bulletin is corrected where it was asked for. */
@Configuration(proxyBeanMethods = false)
class ContentsConfiguration {

    @Bean
    Contents supervisionContents(
            @Qualifier("commandLogReader") EventLogReader reader,
            EventCodec codec,
            LiveChronicle county,
            Rulebook rulebook) {
        return new Contents(reader, new LogAsOf(reader, codec), county, rulebook);
    }
}
