package org.lianshou.callout;

/** How a unit that was called stands. The Chinese label is what people are shown. */
public enum Turnout {
    /** It still has time to come. */
    AWAITED("待报到"),
    /** Its time is over, and it may yet come. */
    LATE("逾时未到"),
    ARRIVED("已报到"),
    EXCUSED("已免到"),
    /** It did not come. */
    ABSENT("缺席");

    private final String label;

    Turnout(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
