package org.lianshou.response;

/** How far a response has come. The Chinese label is what people are shown. */
public enum ResponseStage {
    NOT_OPENED("未启动"),
    OPEN("联动中"),
    STOOD_DOWN("已解除");

    private final String label;

    ResponseStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
