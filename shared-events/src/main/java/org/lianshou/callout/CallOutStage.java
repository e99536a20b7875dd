package org.lianshou.callout;

/** How far a call-out has come. The Chinese label is what people are shown. */
public enum CallOutStage {
    NOT_CALLED("未吹哨"),
    OPEN("报到中"),
    CLOSED("已收哨"),
    CALLED_OFF("已取消");

    private final String label;

    CallOutStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
