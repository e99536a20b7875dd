package org.lianshou.wire;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Scalar;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads a {@link Scalar} of its one component's JSON, as Jackson's own reader does, which it wraps. */
final class ScalarReader extends DelegatingDeserializer {
    private final Construction construction;
    private final Class<?> component;
    private @Nullable ValueDeserializer<Object> reader;

    ScalarReader(ValueDeserializer<?> jacksons) {
        super(jacksons);
        this.construction = Construction.of(jacksons.handledType());
        this.component = jacksons.handledType().getRecordComponents()[0].getType();
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> other) {
        return other;
    }

    @Override
    public void resolve(DeserializationContext context) {
        super.resolve(context);
        reader = context.findContextualValueDeserializer(context.constructType(component), null);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        ValueDeserializer<Object> text = reader;
        return text != null && parser.hasToken(JsonToken.VALUE_STRING)
                ? construction.of(context, text.deserialize(parser, context))
                : super.deserialize(parser, context);
    }
}
