package org.lianshou.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A log under torture. */
interface Tortured extends AutoCloseable {

    /**
     * Writes one event in a transaction of its own.
     *
     * @param at the time that its writer's clock shows
     * @param hold how long the transaction takes besides
     */
    void write(UUID event, Instant at, Duration hold, boolean rolledBack) throws Exception;

    /** What its own reader finds beyond all that it has found before; empty where there is nothing now. */
    List<Seen> readOn();

    /** An event at its position. */
    record Seen(UUID event, long position) {}
}
