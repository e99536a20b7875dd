package org.lianshou.query.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshou.issue.AreaId;
import org.lianshou.query.map.Scheme.Rectangle;

class SchemeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_village_has_a_cell_of_its_own_within_its_township(long seed) {
        Map<AreaId, List<AreaId>> county = county(new Random(seed));

        Scheme scheme = Scheme.of(county);

        assertThat(scheme.cells().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        county.values().stream().flatMap(List::stream).toList());
        apart(List.copyOf(scheme.cells().values()));
        apart(List.copyOf(scheme.blocks().values()));
        county.forEach((township, villages) -> villages.forEach(village -> {
            Rectangle cell = Objects.requireNonNull(scheme.cells().get(village));
            Rectangle block = Objects.requireNonNull(scheme.blocks().get(township));
            assertThat(within(cell, block)).as("%s in %s", cell, block).isTrue();
        }));
    }

    @Test
    void a_ring_is_closed_and_runs_counter_clockwise() {
        List<List<Double>> ring = new Rectangle(0, 0, 2, 1).ring();

        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        double area = IntStream.range(0, 4)
                .mapToDouble(n -> ring.get(n).get(0) * ring.get(n + 1).get(1)
                        - ring.get(n + 1).get(0) * ring.get(n).get(1))
                .sum();
        assertThat(area).isPositive();
    }

    @Test
    void where_nobody_sees_a_village_there_is_nothing() {
        assertThat(Scheme.of(Map.of()).cells()).isEmpty();
        assertThat(Scheme.of(Map.of(new AreaId("t"), List.of())).blocks()).isEmpty();
    }

    private static void apart(List<Rectangle> all) {
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                assertThat(overlap(all.get(one), all.get(other)))
                        .as("%s and %s", all.get(one), all.get(other))
                        .isFalse();
            }
        }
    }

    private static boolean overlap(Rectangle one, Rectangle other) {
        double least = 1e-9;
        return one.left() < other.right() - least
                && other.left() < one.right() - least
                && one.top() < other.bottom() - least
                && other.top() < one.bottom() - least;
    }

    private static boolean within(Rectangle one, Rectangle other) {
        double most = 1e-9;
        return one.left() >= other.left() - most
                && one.right() <= other.right() + most
                && one.top() >= other.top() - most
                && one.bottom() <= other.bottom() + most;
    }

    private static Map<AreaId, List<AreaId>> county(Random random) {
        Map<AreaId, List<AreaId>> county = new LinkedHashMap<>();
        int townships = 1 + random.nextInt(20);
        for (int t = 0; t < townships; t++) {
            List<AreaId> villages = new ArrayList<>();
            int count = random.nextInt(30);
            for (int v = 0; v < count; v++) {
                villages.add(new AreaId("t" + t + "-" + v));
            }
            county.put(new AreaId("t" + t), villages);
        }
        return county;
    }
}
