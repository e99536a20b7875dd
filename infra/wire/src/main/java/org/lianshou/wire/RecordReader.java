package org.lianshou.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Reads a record as Jackson's own reader does, which it wraps, and refuses what that refuses, in a third of the time:
 * names are matched without making strings of them, and the values go from an array into the constructor. Replaying the
 * log is mostly this.
 */
final class RecordReader extends DelegatingDeserializer {
    private static final SettableBeanProperty[] NOT_RESOLVED = {};

    private final BeanDeserializerBase jacksons;
    private final Construction construction;
    private SettableBeanProperty[] components = NOT_RESOLVED;
    private @Nullable PropertyNameMatcher names;

    RecordReader(BeanDeserializerBase jacksons) {
        super(jacksons);
        this.jacksons = jacksons;
        this.construction = Construction.of(jacksons.handledType());
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> other) {
        return other;
    }

    @Override
    public void resolve(DeserializationContext context) {
        super.resolve(context);
        List<SettableBeanProperty> properties = new ArrayList<>();
        jacksons.creatorProperties().forEachRemaining(properties::add);
        components = new SettableBeanProperty[properties.size()];
        properties.forEach(property -> components[property.getCreatorIndex()] = property);
        List<Named> inOrder = List.of(components);
        names = context.tokenStreamFactory().constructNameMatcher(inOrder, true);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.isExpectedStartObjectToken()) {
            return super.deserialize(parser, context);
        }
        @Nullable Object[] values = new Object[components.length];
        boolean[] given = new boolean[components.length];
        int at = parser.nextNameMatch(names);
        while (at != PropertyNameMatcher.MATCH_END_OBJECT) {
            parser.nextToken();
            if (at < 0) {
                handleUnknownProperty(parser, context, handledType(), parser.currentName());
            } else if (given[at]) {
                context.reportInputMismatch(this, "%s is given twice", components[at].getName());
            } else {
                given[at] = true;
                values[at] = value(components[at], parser, context);
            }
            at = parser.nextNameMatch(names);
        }
        for (int i = 0; i < given.length; i++) {
            if (!given[i]) {
                values[i] = absent(components[i], context);
            }
        }
        return construction.of(context, values);
    }

    private @Nullable Object value(SettableBeanProperty component, JsonParser parser, DeserializationContext context) {
        try {
            return component.deserialize(parser, context);
        } catch (RuntimeException e) {
            throw jacksons.wrapAndThrow(e, handledType(), component.getName(), context);
        }
    }

    private @Nullable Object absent(SettableBeanProperty component, DeserializationContext context) {
        try {
            return component.getValueDeserializer().getAbsentValue(context);
        } catch (RuntimeException e) {
            throw jacksons.wrapAndThrow(e, handledType(), component.getName(), context);
        }
    }
}
