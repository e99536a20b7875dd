package org.lianshou.issue;

/** Names the policy file that a decision rested on, such as {@code county-2026.1}. */
public record PolicyVersion(String value) implements Scalar {
    public PolicyVersion {
        Given.code("policy", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
