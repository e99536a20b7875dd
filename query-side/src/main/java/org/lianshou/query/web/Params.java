package org.lianshou.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.Kebab;
import org.springframework.util.MultiValueMap;

/** The parameters of one query, read strictly: what is misspelt is refused, since ignoring it would widen the answer. */
public final class Params {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final MultiValueMap<String, String> given;

    /** @throws InvalidInput where a parameter is not known or stands twice */
    public Params(MultiValueMap<String, String> given, String... known) {
        this.given = given;
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new InvalidInput(name, "unknown-parameter", "is not a parameter here; known are " + names);
            }
            if (values.size() > 1) {
                throw new InvalidInput(name, "repeated", "may be given once");
            }
        });
    }

    /** What was given by name, but for those left empty. */
    public Map<String, String> given() {
        Map<String, String> filled = new LinkedHashMap<>(given.toSingleValueMap());
        filled.values().removeIf(String::isBlank);
        return filled;
    }

    /** A parameter's text; one left empty, as forms do, is as if absent. */
    public @Nullable String text(String name) {
        String value = given.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = text(name);
        return value == null ? null : Kebab.parse(name, value, type);
    }

    public @Nullable Boolean flag(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput(name, "unknown-value", "must be true or false");
        };
    }

    public @Nullable Long number(String name) {
        String value = text(name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw new InvalidInput(name, "number", "must be a whole number");
        }
    }

    public @Nullable UUID id(String name) {
        String value = text(name);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(name, "id", "must be the id of a stream");
        }
    }

    public @Nullable Instant instant(String name) {
        String value = text(name);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(name, "instant", "must be an instant such as 2026-05-03T01:30:00Z");
        }
    }

    /** A day, which must be there. */
    public LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            throw new InvalidInput(name, "required", "is required");
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(name, "day", "must be a day such as 2026-10-01");
        }
    }

    public int limit() {
        Long limit = number("limit");
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new InvalidInput("limit", "range", "must lie between 1 and " + MOST);
        }
        return limit == null ? USUAL : limit.intValue();
    }

    /** The place that the page before ended at; without one, before everything. */
    public long cursor() {
        String cursor = text("cursor");
        return cursor == null ? Long.MAX_VALUE : Cursor.read(cursor);
    }
}
