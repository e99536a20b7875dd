package org.lianshou.http;

import org.lianshou.policy.CalendarFile;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Passes over what a published year of the calendar says of its own file, such as {@code $schema}, and not of the year. */
final class AsPublished extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> reader,
            Object of,
            String property) {
        if (reader.handledType() != CalendarFile.class || !property.startsWith("$")) {
            return false;
        }
        parser.skipChildren();
        return true;
    }
}
