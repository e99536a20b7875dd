package org.lianshou.area;

import java.util.Arrays;
import java.util.Optional;
import org.lianshou.issue.Role;

/** What a person may be on duty as, in one area, and the role that comes with it. */
public enum Post {
    /** 网格长: one at a time. */
    GRID_HEAD("网格长", Role.GRID_HEAD),
    /** 网格员. */
    GRID_WORKER("网格员", Role.GRID_WORKER),
    /** 网格辅助员. */
    GRID_ASSISTANT("网格辅助员", Role.GRID_ASSISTANT),
    /** 微网格员. */
    MICRO_GRID_WORKER("微网格员", Role.MICRO_GRID_WORKER);

    private final String label;
    private final Role role;

    Post(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    /** The post behind a role; empty for a role that is held by no post. */
    public static Optional<Post> of(Role role) {
        return Arrays.stream(values()).filter(post -> post.role == role).findFirst();
    }

    public Role role() {
        return role;
    }

    public String label() {
        return label;
    }

    public boolean isOnePersons() {
        return this == GRID_HEAD;
    }
}
