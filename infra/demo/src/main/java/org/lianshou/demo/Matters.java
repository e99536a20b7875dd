package org.lianshou.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Kind;
import org.lianshou.wire.LianshouJson;

/** Draws what comes up where, so that by chance nothing comes up a third time in a village: that is told on purpose. */
final class Matters {
    private static final int AT_MOST = 2;
    private static final int DRAWS = 1_000;

    private final List<Matter> all = read();
    private final Map<Sort, Integer> drawn = new HashMap<>();
    private final Random chance;

    private record Sort(AreaId village, Kind kind, CategoryId category) {}

    Matters(Random chance) {
        this.chance = chance;
        // left for whoever follows the README's tour, whose issue would else be the third
        drawn.put(new Sort(Places.VILLAGE, Kind.APPEAL, new CategoryId("street-lights")), AT_MOST);
    }

    /** A village and what comes up in it. */
    record Drawn(AreaId village, Matter matter) {}

    Drawn draw(Twist twist) {
        return draw(twist, () -> Places.village(chance.nextInt(Places.WEIGHTS)));
    }

    /** Something that people in a village tell of when they are asked. */
    Matter appeal(AreaId village) {
        return draw(Twist.URGED, () -> village).matter();
    }

    private Drawn draw(Twist twist, Supplier<AreaId> where) {
        for (int n = 0; n < DRAWS; n++) {
            AreaId village = where.get();
            Matter matter = all.get(chance.nextInt(all.size()));
            Sort sort = new Sort(village, matter.kind(), matter.category());
            if (twist.fits(matter) && drawn.getOrDefault(sort, 0) < AT_MOST) {
                drawn.merge(sort, 1, Integer::sum);
                return new Drawn(village, matter);
            }
        }
        throw new IllegalStateException("nothing is left to come up");
    }

    private static List<Matter> read() {
        try (InputStream in = Objects.requireNonNull(Matters.class.getResourceAsStream("matters.json"))) {
            return List.of(LianshouJson.mapper().readValue(in, Matter[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
