package org.lianshou.command.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The streams used last, at most so many, so that a command need not read what the one before it wrote. Axon puts one in
 * when its events are handed over and takes it out when a command fails, under its lock. One that another node
 * has changed stays until somebody notices: {@link AxonOrders} does, before it lets a refusal count.
 */
final class WarmStreams implements Cache {

    private final Map<Object, Object> streams;

    WarmStreams(int most) {
        this.streams = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public synchronized <K, V> @Nullable V get(K key) {
        return (V) streams.get(key);
    }

    @Override
    public synchronized void put(Object key, Object value) {
        streams.put(key, value);
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        return streams.putIfAbsent(key, value) == null;
    }

    @Override
    public synchronized boolean remove(Object key) {
        return streams.remove(key) != null;
    }

    @Override
    public synchronized void removeAll() {
        streams.clear();
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return streams.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to the warm streams");
    }
}
