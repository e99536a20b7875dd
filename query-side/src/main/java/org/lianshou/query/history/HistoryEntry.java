package org.lianshou.query.history;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One event of an issue's history.
 *
 * @param hash of the event as it stands in the log, in hexadecimal; what was erased from the event stays hashed there
 * @param event the fact itself, in today's shape of it
 */
public record HistoryEntry(
        long sequence,
        long position,
        String type,
        int revision,
        Instant recordedAt,
        String hash,
        JsonNode event,
        Standing before,
        Standing after) {}
