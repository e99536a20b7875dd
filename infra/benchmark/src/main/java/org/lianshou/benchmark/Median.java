package org.lianshou.benchmark;

import java.util.List;

/** What several rounds agree on, and how far they are apart. */
record Median(double middle, double least, double most) {

    static Median of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Median(middle, sorted.getFirst(), sorted.getLast());
    }

    /** The value that the given share of all does not exceed. */
    static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
