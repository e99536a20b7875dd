package org.lianshou.supervision;

/** How far an order has come. The Chinese label is what people are shown. */
public enum OrderStage {
    NOT_ISSUED("未下达"),
    AWAITING_REPLY("待回复"),
    REPLIED("待审核"),
    REPLY_ACCEPTED("待销号"),
    CLOSED("已销号"),
    WITHDRAWN("已撤销");

    private final String label;

    OrderStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
