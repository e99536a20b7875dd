package org.lianshou.session;

/** How far a session has come. The Chinese label is what people are shown. */
public enum SessionStage {
    NOT_CONVENED("未召集"),
    CONVENED("待开会"),
    OPEN("开会中"),
    CLOSED("待纪要"),
    MINUTES_DRAFTED("纪要待签"),
    MINUTES_APPROVED("纪要已定"),
    CALLED_OFF("已取消");

    private final String label;

    SessionStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
