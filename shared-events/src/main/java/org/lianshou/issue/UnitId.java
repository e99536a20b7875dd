package org.lianshou.issue;

/** A department, desk, committee, team or partner that can lead or support. */
public record UnitId(String value) implements Scalar {
    public UnitId {
        Given.code("unit", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
