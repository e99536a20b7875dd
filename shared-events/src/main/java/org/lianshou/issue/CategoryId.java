package org.lianshou.issue;

/** An entry of the civic catalogue or of the five standing focuses, such as {@code production-safety}. */
public record CategoryId(String value) implements Scalar {
    public CategoryId {
        Given.code("category", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
