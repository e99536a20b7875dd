package org.lianshou.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.EventType;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;

/** Which record stands for which stored name, found in the sealed hierarchy itself so that none can be forgotten. */
public final class EventTypes {
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Class<?>, Entry> byRecord = new HashMap<>();

    /** A stored name, the revision written today, and the record that both stand for. */
    public record Entry(String name, int revision, Class<?> record) {}

    private EventTypes() {}

    /** All that can happen in any stream. */
    public static EventTypes ofAll() {
        EventTypes types = new EventTypes();
        StreamKinds.ALL.forEach(types::add);
        return types;
    }

    /** @throws IllegalArgumentException where a record has no name or two have the same one */
    static EventTypes of(Class<?> sealedType) {
        EventTypes types = new EventTypes();
        records(sealedType).forEach(types::add);
        return types;
    }

    public Collection<Entry> all() {
        return byName.values();
    }

    public Entry of(StreamEvent event) {
        return Objects.requireNonNull(byRecord.get(event.getClass()), "every permitted record is known");
    }

    /**
     * The entry of a stored name.
     *
     * @throws IllegalArgumentException for a name that no record has
     */
    public Entry named(String name) {
        Entry entry = byName.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no event is called " + name);
        }
        return entry;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::records)
                : Stream.of(type);
    }

    /** @throws IllegalArgumentException where a name does not say which kind of stream the event is of */
    private void add(StreamKind<?> kind) {
        EventTypes own = of(kind.events());
        for (Entry entry : own.all()) {
            if (!kind.names(entry.name())) {
                throw new IllegalArgumentException(entry.name() + " does not begin like " + kind.name());
            }
            add(entry.record());
        }
    }

    private void add(Class<?> type) {
        @Nullable EventType annotation = type.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        Entry entry = new Entry(annotation.value(), annotation.revision(), type);
        Entry other = byName.putIfAbsent(entry.name(), entry);
        if (other != null) {
            throw new IllegalArgumentException("%s is the name of both %s and %s"
                    .formatted(entry.name(), other.record().getName(), type.getName()));
        }
        byRecord.put(type, entry);
    }
}
