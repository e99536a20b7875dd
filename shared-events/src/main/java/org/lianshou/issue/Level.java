package org.lianshou.issue;

/** The rungs of the ladder (网格、村、乡镇、县), lowest first. */
public enum Level {
    GRID,
    VILLAGE,
    TOWNSHIP,
    COUNTY;

    public boolean isTop() {
        return this == COUNTY;
    }

    /** The next rung up; the top is its own. */
    public Level up() {
        return switch (this) {
            case GRID -> VILLAGE;
            case VILLAGE -> TOWNSHIP;
            case TOWNSHIP, COUNTY -> COUNTY;
        };
    }

    public boolean isBelow(Level other) {
        return compareTo(other) < 0;
    }
}
