package org.lianshou.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads instants and days from ISO 8601 text alone. Jackson's own readers take bare numbers too, whose unit is anyone's
 * guess, and years that no database holds.
 */
final class StrictTime<T> extends StdScalarDeserializer<T> {
    private static final String DAY = "dddd-dd-dd";

    private final Predicate<String> form;
    private final Function<String, T> parse;

    private StrictTime(Class<T> type, Predicate<String> form, Function<String, T> parse) {
        super(type);
        this.form = form;
        this.parse = parse;
    }

    static StrictTime<Instant> instant() {
        return new StrictTime<>(Instant.class, StrictTime::beginsLikeAnInstant, InstantText::parse);
    }

    static StrictTime<LocalDate> date() {
        return new StrictTime<>(
                LocalDate.class, text -> text.length() == DAY.length() && beginsLikeADay(text), LocalDate::parse);
    }

    @Override
    @SuppressWarnings("unchecked") // handledType() is what the constructor was given
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
        }
        String text = parser.getString();
        if (form.test(text)) {
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                // Refused below, like any other text that is no date.
            }
        }
        return (T) context.handleWeirdStringValue(handledType(), text, "not an ISO 8601 date or instant");
    }

    private static boolean beginsLikeAnInstant(String text) {
        return text.length() > DAY.length() && text.charAt(DAY.length()) == 'T' && beginsLikeADay(text);
    }

    private static boolean beginsLikeADay(String text) {
        return InstantText.begins(text, DAY);
    }
}
