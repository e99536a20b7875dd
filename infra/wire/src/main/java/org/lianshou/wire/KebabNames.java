package org.lianshou.wire;

import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;

/** {@code POLICE_110} as {@code police-110}; Jackson's own strategy would make {@code police110} of it. */
final class KebabNames implements EnumNamingStrategy {

    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String convertEnumToExternalName(MapperConfig<?> config, AnnotatedClass type, String constant) {
        return of(constant);
    }
}
