package org.lianshou.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Scalar;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Reads and writes each {@link Scalar} as its one component, so that the shared vocabulary needs no annotations. */
final class ScalarIntrospector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        boolean isScalarsValue = annotated instanceof AnnotatedMethod method
                && method.getName().equals("value")
                && Scalar.class.isAssignableFrom(method.getDeclaringClass());
        return isScalarsValue ? true : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedConstructor constructor
                        && Scalar.class.isAssignableFrom(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : null;
    }
}
