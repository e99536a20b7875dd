package org.lianshou.eventlog.keys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys used last, at most so many, and each only for a while: another process may have destroyed it since. So an
 * erasure reaches every process within {@link #FRESH}, and the one that was asked for it at once.
 */
final class KeyCache {

    static final Duration FRESH = Duration.ofMinutes(1);

    private final Map<UUID, Loaded> entries;

    KeyCache(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Loaded> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<SubjectKey> find(UUID subject) {
        Loaded entry = entries.get(subject);
        return entry == null || entry.isStale() ? Optional.empty() : Optional.of(entry.key());
    }

    synchronized void put(UUID subject, SubjectKey key) {
        entries.put(subject, new Loaded(key, System.nanoTime()));
    }

    synchronized void remove(UUID subject) {
        entries.remove(subject);
    }

    private record Loaded(SubjectKey key, long loadedAt) {
        boolean isStale() {
            return System.nanoTime() - loadedAt > FRESH.toNanos();
        }
    }
}
