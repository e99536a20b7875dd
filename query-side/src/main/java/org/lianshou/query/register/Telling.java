package org.lianshou.query.register;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;

/**
 * What somebody is just telling of, as far as it is written down.
 *
 * @param words summary, description and address
 * @param area absent while it is not known where
 * @param category absent while none was chosen
 */
public record Telling(
        String words, @Nullable AreaId area, @Nullable CategoryId category) {}
