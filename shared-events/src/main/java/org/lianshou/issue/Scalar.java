package org.lianshou.issue;

/** A value object of one component, written in JSON as that component alone: {@code "u-hotline"}, not {@code {"value": …}}. */
public interface Scalar {
    Object value();
}
