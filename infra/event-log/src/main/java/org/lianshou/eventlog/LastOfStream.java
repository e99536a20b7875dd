package org.lianshou.eventlog;

import java.util.UUID;

/** The last event of a stream, as far as it was looked at. */
public record LastOfStream(UUID stream, long sequence, String type) {}
