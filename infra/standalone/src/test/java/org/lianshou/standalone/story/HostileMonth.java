package org.lianshou.standalone.story;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.DeskSchema;
import org.lianshou.demo.Month;
import org.lianshou.demo.Town;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.StreamConflict;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.reference.ReferenceData;
import org.lianshou.stream.StreamEvent;
import org.lianshou.wire.StreamEventCodec;

/**
 * The demo county's month with every text in it, of every event, made hostile: as if everybody had written so all month. A new
 * event, or a new field of one, is in it as soon as the month tells of it.
 */
final class HostileMonth {
    private final Map<UUID, List<StreamEvent>> streams = new LinkedHashMap<>();
    private final TreeMap<String, TreeSet<String>> fields = new TreeMap<>();
    private int count;

    static HostileMonth played(Path data) {
        HostileMonth month = new HostileMonth();
        TestDatabase database = TestInfrastructure.freshDatabase();
        try (HikariDataSource owner = pool(database.owner())) {
            EventLogSchema.migrate(owner);
            DeskSchema.migrate(owner);
        }
        Month told = Month.until(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        try (HikariDataSource pool = pool(database.command());
                Town town = Town.open(pool, data, ReferenceData.demo(), told.begins())) {
            told.play(town, List.of(), part -> {});
            StreamEventCodec codec = StreamEventCodec.opening(town.keys());
            town.log()
                    .scan(
                            0,
                            recorded -> month.streams
                                    .computeIfAbsent(recorded.stream(), stream -> new ArrayList<>())
                                    .add((StreamEvent) month.hostile(codec.decode(recorded))));
        }
        return month;
    }

    /** Which fields of which records were made hostile. */
    Map<String, TreeSet<String>> fields() {
        return fields;
    }

    /** Into a log that has none of these streams. */
    void append(EventLog log, EventCodec codec) {
        streams.forEach((stream, events) -> {
            List<NewEvent> stored = new ArrayList<>();
            for (StreamEvent event : events) {
                EventCodec.Encoded encoded = codec.encode(stream, stored.size(), event);
                stored.add(new NewEvent(encoded.type(), encoded.revision(), encoded.payload(), new byte[0]));
            }
            appendNew(log, new Append(stream, Append.NEW_STREAM, stored));
        });
    }

    /** The county has been taken over already, here as in the month; only what came after that is new. */
    private static void appendNew(EventLog log, Append append) {
        try {
            log.append(append);
        } catch (StreamConflict taken) {
            List<NewEvent> rest =
                    append.events().stream().skip(taken.actual() + 1).toList();
            if (!rest.isEmpty()) {
                log.append(new Append(append.stream(), taken.actual(), rest));
            }
        }
    }

    private Object hostile(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(this::hostile).toList();
            case Record record -> record(record);
            default -> value;
        };
    }

    private Record record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int n = 0; n < components.length; n++) {
            Object value = value(record, components[n]);
            values[n] = value == null || value instanceof String ? value : hostile(value);
        }
        for (int n = 0; n < components.length; n++) {
            if (values[n] instanceof String text && isSaid(text)) {
                values[n] = accepted(record, values, n, text);
            }
        }
        return built(record, values);
    }

    /** Codes, ids and figures are ASCII in the month that is told; what people say in it is Chinese. */
    private static boolean isSaid(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** As hostile as the field lets it be. */
    private String accepted(Record record, @Nullable Object[] values, int at, String text) {
        count++;
        for (String tried : List.of(Hostile.words(count) + text, Hostile.line(count) + text, Hostile.line(count))) {
            @Nullable Object[] with = values.clone();
            with[at] = tried;
            try {
                built(record, with);
                fields.computeIfAbsent(record.getClass().getSimpleName(), name -> new TreeSet<>())
                        .add(record.getClass().getRecordComponents()[at].getName());
                return tried;
            } catch (IllegalArgumentException refused) {
                // the next is tamer
            }
        }
        return text;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record built(Record record, @Nullable Object[] values) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            for (int n = 0; n < types.length; n++) {
                types[n] = components[n].getType();
            }
            Constructor<? extends Record> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(6);
        return pool;
    }
}
