package org.lianshou.supervision;

import org.lianshou.policy.Policy;

/** What a village's colour is judged by: from how many on it is that colour. The figures are policy's. */
public enum Criterion {
    SERIOUS_HAZARDS(Colour.RED, "未消除的较大以上隐患"),
    MUCH_LATE(Colour.RED, "逾期未办结事项"),
    OFTEN_FAILED(Colour.RED, "评价未通过正在返工的事项"),
    HAZARDS(Colour.YELLOW, "未消除的隐患"),
    LATE(Colour.YELLOW, "逾期未办结事项"),
    MUCH_OPEN(Colour.YELLOW, "在办事项");

    private final Colour colour;
    private final String label;

    Criterion(Colour colour, String label) {
        this.colour = colour;
        this.label = label;
    }

    public Colour colour() {
        return colour;
    }

    public String label() {
        return label;
    }

    /** From how many on. */
    public int threshold(Policy policy) {
        return switch (this) {
            case SERIOUS_HAZARDS -> policy.redAtSeriousHazards();
            case MUCH_LATE -> policy.redAtLate();
            case OFTEN_FAILED -> policy.redAtReworks();
            case HAZARDS -> policy.yellowAtHazards();
            case LATE -> policy.yellowAtLate();
            case MUCH_OPEN -> policy.yellowAtOpen();
        };
    }
}
