package org.lianshou.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;

/** Files of policy in which no two figures of a form are alike, so that a mix-up shows. */
final class SampleLayers {
    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static final Map<FigureKey, String> VALUES = values();

    private SampleLayers() {}

    static Policy policy(String version) {
        return new Policy(List.of(county(version, NEW_YEAR, null)));
    }

    static PolicyLayer county(String version, LocalDate from, @Nullable LocalDate until, String... changed) {
        Map<String, String> values = new TreeMap<>();
        figures().forEach(key -> values.put(key.key(), value(key)));
        values.putAll(pairs(changed));
        return layer(version, null, from, until, values);
    }

    /** @param way the ids from the county down, joined by slashes */
    static PolicyLayer area(String version, String way, LocalDate from, @Nullable LocalDate until, String... changed) {
        return layer(version, path(way), from, until, pairs(changed));
    }

    static AreaPath path(String way) {
        return new AreaPath(Stream.of(way.split("/")).map(AreaId::new).toList());
    }

    /** What a county sets that names grounds for unmasking. */
    static Stream<FigureKey> figures() {
        return Arrays.stream(FigureKey.values()).filter(key -> key.isRequired() || key == FigureKey.UNMASKING_LASTS);
    }

    static String value(FigureKey key) {
        return VALUES.getOrDefault(key, "");
    }

    private static PolicyLayer layer(
            String version,
            @Nullable AreaPath area,
            LocalDate from,
            @Nullable LocalDate until,
            Map<String, String> values) {
        List<Figure> figures = values.entrySet().stream()
                .map(entry -> new Figure(entry.getKey(), entry.getValue(), "of " + version))
                .toList();
        return new PolicyLayer(
                new PolicyVersion(version),
                version,
                area,
                from,
                until,
                figures,
                List.of(),
                List.of(),
                area == null ? List.of(new UnmaskingGround("emergency", "紧急", "of " + version)) : null);
    }

    private static Map<String, String> pairs(String... changed) {
        Map<String, String> values = new TreeMap<>();
        for (int n = 0; n < changed.length; n += 2) {
            values.put(changed[n], changed[n + 1]);
        }
        return values;
    }

    private static Map<FigureKey, String> values() {
        Map<FigureKey, String> values = new EnumMap<>(FigureKey.class);
        for (FigureKey key : FigureKey.values()) {
            int n = key.ordinal() + 1;
            values.put(
                    key,
                    switch (key.form()) {
                        case SPAN, FIXED_SPAN -> n + " calendar-day";
                        case COUNT, PERCENT, PERCENT_BETWEEN -> String.valueOf(n);
                        case SHARE -> "more than 1/" + (n + 1);
                        case TIME -> "12:00";
                        case KINDS -> "appeal, small-wish";
                        case CATEGORIES -> "petition-stability, wages";
                        case CHOICE -> n % 2 == 0 ? "yes" : "no";
                        case CADENCE -> Cadence.values()[n % Cadence.values().length].toString();
                    });
        }
        return values;
    }
}
