package org.lianshou.eventlog;

import java.util.Map;
import java.util.UUID;

/**
 * What a batch must know of the log: read under the lock and therefore true until the commit, or remembered and then put
 * to the test by the write itself.
 *
 * @param ends of the batch's streams, as far as they have events
 * @param keys of the batch that were used before, by their scope
 */
record LogState(Head head, Map<UUID, StreamEnd> ends, Map<UUID, KeptKey> keys) {}
