package org.lianshou.policy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.issue.CategoryId;

/** The categories of the catalogue for which something holds. */
public record Categories(Set<CategoryId> all) {
    private static final String ONE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";
    private static final String NONE = "none";

    /** How they are written: {@code petition-stability, housing}, or {@code none}. */
    static final String FORM = ONE + "(?:, " + ONE + ")*";

    public Categories {
        all = Set.copyOf(all);
    }

    /** Reads what {@link #toString} writes. */
    static Categories parse(String text) {
        return text.equals(NONE)
                ? new Categories(Set.of())
                : new Categories(Arrays.stream(text.split(", ", -1))
                        .map(CategoryId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean include(CategoryId category) {
        return all.contains(category);
    }

    @Override
    public String toString() {
        return all.isEmpty()
                ? NONE
                : all.stream().map(CategoryId::value).sorted().collect(Collectors.joining(", "));
    }
}
