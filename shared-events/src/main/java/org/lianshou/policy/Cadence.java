package org.lianshou.policy;

import java.util.Locale;

/** How often something comes round. */
public enum Cadence {
    WEEKLY,
    /** Half of a month each, which is not fourteen days. */
    TWICE_A_MONTH,
    MONTHLY;

    /** Reads what {@link #toString} writes. @throws IllegalArgumentException for anything else */
    static Cadence parse(String text) {
        for (Cadence cadence : values()) {
            if (cadence.toString().equals(text)) {
                return cadence;
            }
        }
        throw new IllegalArgumentException("no cadence " + text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
