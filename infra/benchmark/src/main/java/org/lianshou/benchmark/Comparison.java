package org.lianshou.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Our rate beside another's, round by round: each round's ratio is of figures taken seconds apart. */
final class Comparison {

    private final String figure;
    private final int callers;
    private final String of;
    private final List<Double> values = new ArrayList<>();
    private final List<Double> references = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    Comparison(String figure, int callers, String of) {
        this.figure = figure;
        this.callers = callers;
        this.of = of;
    }

    void round(double value, double reference) {
        values.add(value);
        references.add(reference);
        ratios.add(value / reference);
    }

    void print(Lines lines) {
        Median ratio = Median.of(ratios);
        lines.print(
                "figure", figure,
                "callers", callers,
                "value", Math.round(Median.of(values).middle()),
                "unit", "1/s",
                "of", of,
                "ratio", Lines.rounded(ratio.middle(), 3),
                "ratio_min", Lines.rounded(ratio.least(), 3),
                "ratio_max", Lines.rounded(ratio.most(), 3),
                "reference", Math.round(Median.of(references).middle()),
                "rounds", ratios.size());
    }
}
