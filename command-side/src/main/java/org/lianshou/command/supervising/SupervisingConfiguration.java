package org.lianshou.command.supervising;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.lianshou.command.following.FollowerState;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.rounds.Round;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Supervision by itself, with its gauge and its health. {@code lianshou.supervision.enabled=false} leaves it to others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.supervision.enabled", matchIfMissing = true)
class SupervisingConfiguration {

    @Bean
    WhenFailedOrDecidedThenOrder followingSupervision(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            EventCodec codec,
            Orders orders,
            Rulebook rulebook,
            SubjectKeys keys,
            MeterRegistry meters) {
        WhenFailedOrDecidedThenOrder follower = new WhenFailedOrDecidedThenOrder(
                dataSource, reader, logTail, codec, new FollowingOrders(orders, rulebook, keys));
        FollowerState.gauge(
                follower,
                "lianshou.supervision.position",
                "Log position up to which every order that follows by itself is issued",
                meters);
        return follower;
    }

    @Bean
    Round supervisionRound(
            @Qualifier("commandDataSource") DataSource dataSource,
            Contents contents,
            Orders orders,
            Rulebook rulebook,
            Clock clock,
            @Value("${lianshou.supervision.every:1m}") Duration every) {
        SupervisionRounds rounds = new SupervisionRounds(dataSource, contents, orders, rulebook, clock);
        return new Round("supervision", every, rounds::holdDue);
    }

    @Bean
    Round villageColoursRound(
            @Qualifier("commandDataSource") DataSource dataSource,
            Contents contents,
            Orders orders,
            Rulebook rulebook,
            Clock clock,
            @Value("${lianshou.supervision.every:1m}") Duration every) {
        VillageColours colours = new VillageColours(dataSource, contents, orders, rulebook, clock);
        return new Round("village-colours", every, colours::assessDue);
    }

    @Bean
    HealthIndicator supervisionHealthIndicator(WhenFailedOrDecidedThenOrder follower) {
        return FollowerState.health(follower);
    }
}
