package org.lianshou.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lianshou.issue.InvalidInput;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads an enum's constant from its name in kebab-case, as everywhere in the API. */
@SuppressWarnings({"rawtypes", "unchecked"}) // Spring's factory is declared over raw Enum
final class KebabEnums implements ConverterFactory<String, Enum> {
    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> kebab(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        type.getSimpleName().toLowerCase(Locale.ROOT),
                        "unknown-value",
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(KebabEnums::kebab)
                                        .collect(Collectors.joining(", "))));
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
