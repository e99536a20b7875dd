package org.lianshou.issue;

/** The five steps: 集 商 解 评 晒. */
public enum Step {
    COLLECTION("集"),
    DISCUSSION("商"),
    RESOLUTION("解"),
    EVALUATION("评"),
    PUBLICATION("晒");

    private final String character;

    Step(String character) {
        this.character = character;
    }

    public String character() {
        return character;
    }
}
