package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void theMiddleOfAnOddNumberIsOneOfThem() {
        assertThat(Median.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Median(2, 1, 3));
    }

    @Test
    void theMiddleOfAnEvenNumberLiesBetweenTwo() {
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 3.0)).middle()).isEqualTo(2.5);
    }

    @Test
    void aPercentileIsAValueThatOccurred() {
        List<Double> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList();

        assertThat(Median.percentile(hundred, 0.99)).isEqualTo(99);
        assertThat(Median.percentile(List.of(7.0), 0.99)).isEqualTo(7);
    }
}
