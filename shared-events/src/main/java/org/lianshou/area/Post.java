package org.lianshou.area;

/** What a person may be on duty as, in one area. */
public enum Post {
    /** 网格长: one at a time. */
    GRID_HEAD("网格长"),
    /** 网格员. */
    GRID_WORKER("网格员"),
    /** 网格辅助员. */
    GRID_ASSISTANT("网格辅助员"),
    /** 微网格员. */
    MICRO_GRID_WORKER("微网格员");

    private final String label;

    Post(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOnePersons() {
        return this == GRID_HEAD;
    }
}
