package org.lianshou.issue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names the policy that a decision rested on: one file, such as {@code county-2026.1}, or the county's with those of areas
 * on top, such as {@code county-2026.1+330521001-2026.1}.
 */
public record PolicyVersion(String value) implements Scalar {
    private static final String AND = "+";
    /** The county, and a file for each area on the way down to the smallest grid. */
    private static final int MOST = 10;

    public PolicyVersion {
        if (value == null || !value.contains(AND)) {
            Given.code("policy", value);
        } else {
            String[] parts = value.split("\\+", -1);
            Given.check("policy", parts.length <= MOST, "too-many", "names at most " + MOST + " files");
            Arrays.stream(parts).forEach(part -> Given.code("policy", part));
        }
    }

    /** Several files together, the county's first. */
    public static PolicyVersion of(List<PolicyVersion> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : new PolicyVersion(parts.stream().map(PolicyVersion::value).collect(Collectors.joining(AND)));
    }

    /** The files it names, the county's first. */
    public List<PolicyVersion> parts() {
        return value.contains(AND)
                ? Arrays.stream(value.split("\\+", -1)).map(PolicyVersion::new).toList()
                : List.of(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
