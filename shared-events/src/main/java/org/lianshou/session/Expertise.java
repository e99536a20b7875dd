package org.lianshou.session;

import org.lianshou.issue.Given;
import org.lianshou.issue.Scalar;

/** What a member knows about, as the area's own code for it, such as {@code law} or {@code water}. */
public record Expertise(String value) implements Scalar {
    public Expertise {
        Given.code("expertise", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
