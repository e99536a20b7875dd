package org.lianshou.query.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.CategoryId;

/**
 * What is like a telling.
 *
 * @param issues the likeliest first; few
 * @param category the category that the likest issues have; absent where they do not agree
 */
public record Likes(List<Like> issues, @Nullable Hint category) {

    static final Likes NONE = new Likes(List.of(), null);

    /**
     * A category to choose, and why.
     *
     * @param words that the issues of it share with the telling
     * @param numbers of some of these issues
     */
    public record Hint(CategoryId category, List<String> words, List<Long> numbers) {}
}
