package org.lianshou.eventlog.keys;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The keys used last, at most so many, and each only for a while: another process may have destroyed it since. */
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

    synchronized Optional<Aead> find(UUID subject) {
        Loaded entry = entries.get(subject);
        return entry == null || entry.isStale() ? Optional.empty() : Optional.of(entry.key());
    }

    synchronized void put(UUID subject, Aead key) {
        entries.put(subject, new Loaded(key, System.nanoTime()));
    }

    synchronized void remove(UUID subject) {
        entries.remove(subject);
    }

    private record Loaded(Aead key, long loadedAt) {
        boolean isStale() {
            return System.nanoTime() - loadedAt > FRESH.toNanos();
        }
    }
}
