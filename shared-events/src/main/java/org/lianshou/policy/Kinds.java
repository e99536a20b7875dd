package org.lianshou.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.issue.Kind;

/** The kinds of issues for which something holds. */
public record Kinds(Set<Kind> all) {
    private static final String ONE =
            Arrays.stream(Kind.values()).map(Kinds::name).collect(Collectors.joining("|", "(?:", ")"));

    /** How they are written: {@code appeal, hazard}. */
    static final String FORM = ONE + "(?:, " + ONE + ")*";

    public Kinds {
        all = Set.copyOf(all);
    }

    /** Reads what {@link #toString} writes. */
    static Kinds parse(String text) {
        return new Kinds(Arrays.stream(text.split(", ", -1))
                .map(name -> Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))));
    }

    public boolean include(Kind kind) {
        return all.contains(kind);
    }

    @Override
    public String toString() {
        return all.stream().sorted().map(Kinds::name).collect(Collectors.joining(", "));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
