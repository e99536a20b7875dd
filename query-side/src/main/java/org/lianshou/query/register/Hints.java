package org.lianshou.query.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.issue.CategoryId;

/** Which category a telling may have. It is said, and why; chosen it is by people alone. */
final class Hints {

    private static final int SHOWN = 3;
    private static final double NAMED = 0.5;
    /** A category has to have this much of what is said for all of them. */
    private static final double AGREED = 0.4;

    private static final double ENOUGH = 0.15;

    private Hints() {}

    /** By the words that the likest issues share, and by whether the telling names it. */
    static Optional<Likes.Hint> of(List<Like> likes, Telling telling, Directory directory) {
        Map<CategoryId, Double> votes = likes.stream()
                .collect(Collectors.groupingBy(like -> like.row().category(), Collectors.summingDouble(Like::score)));
        directory.categories().stream()
                .filter(category -> names(telling.words(), category))
                .forEach(category -> votes.merge(category.id(), NAMED, Double::sum));
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .max(Map.Entry.<CategoryId, Double>comparingByValue()
                        .thenComparing(vote -> vote.getKey().value()))
                .filter(vote -> vote.getValue() >= ENOUGH && vote.getValue() >= AGREED * all)
                .map(vote -> hint(vote.getKey(), likes, telling, directory));
    }

    private static Likes.Hint hint(CategoryId category, List<Like> likes, Telling telling, Directory directory) {
        List<Like> ofIt = likes.stream()
                .filter(like -> like.row().category().equals(category))
                .sorted(Comparator.comparingDouble(Like::score).reversed())
                .limit(SHOWN)
                .toList();
        List<String> words = ofIt.isEmpty()
                ? directory.category(category).stream()
                        .flatMap(one -> Shared.pieces(telling.words(), one.name()).stream())
                        .toList()
                : ofIt.stream()
                        .flatMap(like -> like.shared().stream())
                        .distinct()
                        .limit(SHOWN + 1)
                        .toList();
        return new Likes.Hint(
                category, words, ofIt.stream().map(like -> like.row().number()).toList());
    }

    private static boolean names(String words, Category category) {
        return !Shared.pieces(words, category.name()).isEmpty();
    }
}
