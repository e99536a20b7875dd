package org.lianshou.issue;

import java.util.UUID;

/** The person whom personal data is about: one encryption key each, and erasure destroys that key. */
public record SubjectId(UUID value) implements Scalar {
    @Override
    public String toString() {
        return value.toString();
    }
}
