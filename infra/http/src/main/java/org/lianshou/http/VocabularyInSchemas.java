package org.lianshou.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Scalar;

/**
 * Lets the API description say what the JSON really holds: scalars as strings, enums in kebab-case, and commands of one name
 * by what they are given to, as {@code CallOutClose}.
 */
final class VocabularyInSchemas implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (Scalar.class.isAssignableFrom(raw) && raw.isRecord()) {
            StringSchema schema = new StringSchema();
            boolean isUuid = raw.getRecordComponents()[0].getType() == UUID.class;
            return isUuid ? schema.format("uuid") : schema;
        }
        if (raw.isEnum() && raw.getPackageName().startsWith("org.lianshou")) {
            StringSchema schema = new StringSchema();
            Arrays.stream(raw.getEnumConstants())
                    .map(constant -> KebabEnums.kebab((Enum<?>) constant))
                    .forEach(schema::addEnumItem);
            return schema;
        }
        if (isCommand(raw) && type.getName() == null) {
            type.setName(raw.getEnclosingClass().getSimpleName().replace("Command", "") + raw.getSimpleName());
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static boolean isCommand(Class<?> raw) {
        return raw.isMemberClass()
                && raw.getPackageName().startsWith("org.lianshou")
                && raw.getEnclosingClass().getSimpleName().endsWith("Command");
    }
}
