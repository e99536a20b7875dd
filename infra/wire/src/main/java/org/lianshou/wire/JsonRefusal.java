package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says of JSON that could not be read which field was wrong, and what was expected, without a word of Java. */
public final class JsonRefusal {
    /** Stands for the field where the whole text is at fault. */
    public static final String BODY = "body";

    private JsonRefusal() {}

    /** What a record's constructor refused, or else what the reader itself did. */
    public static InvalidInput of(JacksonException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput input) {
                return named(input, failure);
            }
        }
        return switch (failure) {
            case UnrecognizedPropertyException e -> new InvalidInput(field(e), "unknown-field", "is not known here");
            case MismatchedInputException e -> mismatched(e);
            case InputCoercionException e -> new InvalidInput(field(e), "wrong-type", "is out of range");
            case StreamReadException e -> malformed(e.getLocation());
            default -> new InvalidInput(field(failure), "invalid", "can't be taken as it is");
        };
    }

    /** An id knows only what it is, such as a unit; the field that it was given for may be called otherwise. */
    private static InvalidInput named(InvalidInput input, JacksonException failure) {
        boolean ofAnId = failure instanceof ValueInstantiationException e
                && e.getType() != null
                && Scalar.class.isAssignableFrom(e.getType().getRawClass());
        String field = field(failure);
        if (!ofAnId || field.equals(BODY)) {
            return input;
        }
        String expected =
                String.valueOf(input.getMessage()).substring(input.field().length() + 1);
        return new InvalidInput(field, input.code(), expected);
    }

    private static InvalidInput mismatched(MismatchedInputException e) {
        Class<?> expected = e.getTargetType();
        return expected != null && expected.isEnum()
                ? new InvalidInput(field(e), "unknown-value", "must be one of " + names(expected))
                : new InvalidInput(field(e), "wrong-type", "is required to be " + words(expected));
    }

    private static InvalidInput malformed(@Nullable TokenStreamLocation at) {
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new InvalidInput(BODY, "malformed-json", "can't be read as JSON" + where);
    }

    private static String field(JacksonException e) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.isEmpty() ? BODY : field.toString();
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> KebabNames.of(((Enum<?>) value).name()))
                .collect(Collectors.joining(", "));
    }

    private static String words(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == double.class || type == Double.class) {
            return "a number";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        } else if (type == Instant.class) {
            return "an instant such as 2026-11-21T08:00:00Z";
        } else if (type == LocalDate.class) {
            return "a day such as 2026-11-21";
        } else if (type == UUID.class) {
            return "a UUID";
        }
        return type == String.class ? "text" : Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
