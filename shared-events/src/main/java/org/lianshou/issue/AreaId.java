package org.lianshou.issue;

/** A node of the county's area tree: county, township, village, or a grid of any level. */
public record AreaId(String value) implements Scalar {
    public AreaId {
        Given.code("area", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
