package org.lianshou.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One node that is broker and controller, on loopback, small, and quick to forget its former self after a kill. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String BROKER = "BROKER";

    /** A killed broker's session must end before the next may register: at stock settings that is 11 s, so 4 s. */
    private static final Map<String, String> SESSION =
            Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "500");

    private static final Map<String, String> SINGLE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "auto.create.topics.enable", "false",
            "num.partitions", "4");

    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "1",
            "num.io.threads", "2",
            "background.threads", "2",
            "group.coordinator.threads", "1",
            "share.coordinator.threads", "1",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "log.cleaner.io.buffer.size", "65536",
            "queued.max.requests", "64",
            "metric.reporters", "");

    private BrokerSettings() {}

    static Map<String, String> of(Path log, int brokerPort, int controllerPort) {
        var all = new HashMap<String, String>();
        all.putAll(SESSION);
        all.putAll(SINGLE_NODE);
        all.putAll(SMALL);
        all.putAll(identity(log, BROKER + "://127.0.0.1:" + brokerPort, controllerPort));
        return all;
    }

    private static Map<String, String> identity(Path log, String brokerListener, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "log.dirs",
                log.toString(),
                "listeners",
                brokerListener + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                brokerListener,
                "listener.security.protocol.map",
                BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                BROKER,
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort);
    }
}
