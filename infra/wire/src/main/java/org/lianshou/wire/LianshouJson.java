package org.lianshou.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.lianshou.issue.Personal;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as this house writes and reads it. Strict on the way in: an unknown field, a field given twice, a number where
 * text belongs or text after the end is refused rather than guessed at. The same on every run on the way out: fields
 * stand in the order of the record, and what is absent is left out.
 */
public final class LianshouJson {
    private static final JsonMapper MAPPER = build();

    private LianshouJson() {}

    /** Shared and thread-safe. Personal text passes as it is; only {@link StreamEventCodec} seals and opens it. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper build() {
        return JsonMapper.builder()
                .annotationIntrospector(AnnotationIntrospectorPair.create(
                        new ScalarIntrospector(), new JacksonAnnotationIntrospector()))
                .enumNamingStrategy(new KebabNames())
                .addModule(houseTypes())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // Questions such as isCriticalHazard() are derived: neither stored nor sent.
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfigDefaults(LianshouJson::refuseAll)
                // 120 is as good a longitude as 120.0.
                .withCoercionConfig(LogicalType.Float, LianshouJson::refuseButWholeNumbers)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static SimpleModule houseTypes() {
        return new SimpleModule("lianshou")
                .setDeserializerModifier(new RecordReaders())
                .addDeserializer(Instant.class, StrictTime.instant())
                .addDeserializer(LocalDate.class, StrictTime.date())
                .addSerializer(Personal.class, new PersonalWriter())
                .addDeserializer(Personal.class, new PersonalReader());
    }

    private static void refuseAll(MutableCoercionConfig config) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    private static void refuseButWholeNumbers(MutableCoercionConfig config) {
        refuseAll(config);
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
    }
}
