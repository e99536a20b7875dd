package org.lianshou.issue;

/** Someone known to the directory: staff of any level, or a resident with an account. */
public record PersonId(String value) implements Scalar {
    public PersonId {
        Given.code("person", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
