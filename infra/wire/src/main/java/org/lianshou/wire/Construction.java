package org.lianshou.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;

/**
 * The canonical constructor of a record, ready to be called: found and adapted once, where Jackson adapts the handle anew
 * for each record it makes.
 */
final class Construction {
    private final Class<?> type;
    private final MethodHandle constructor;

    private Construction(Class<?> type, MethodHandle constructor) {
        this.type = type;
        this.constructor = constructor;
    }

    static Construction of(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(components);
            canonical.setAccessible(true);
            MethodHandle ofArray = MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new Construction(type, ofArray);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor for us", e);
        }
    }

    /** What the constructor refuses is told as Jackson tells it, with the refusal as the cause. */
    Object of(DeserializationContext context, @Nullable Object... components) {
        try {
            return (Object) constructor.invokeExact((Object[]) components);
        } catch (Throwable refused) {
            return context.handleInstantiationProblem(type, null, refused);
        }
    }
}
