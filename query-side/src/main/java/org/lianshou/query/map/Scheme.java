package org.lianshou.query.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshou.issue.AreaId;

/**
 * A map of no place (示意图): each township a block, its villages cells of one size in it, in the order in which the county numbers
 * them. What lies beside what says nothing.
 */
final class Scheme {
    private static final double WIDTH = 2.2;
    private static final double HEIGHT = 1;
    private static final double BETWEEN = 0.8;
    /** How much broader than high a block is, in cells, and all of them together. */
    private static final double BROAD = 0.6;

    private final Map<AreaId, Rectangle> cells = new LinkedHashMap<>();
    private final Map<AreaId, Rectangle> blocks = new LinkedHashMap<>();

    /** From the left and from the top, both growing. */
    record Rectangle(double left, double top, double right, double bottom) {

        /** A closed ring of points, counter-clockwise, upwards growing (RFC 7946, 3.1.6). */
        List<List<Double>> ring() {
            return List.of(
                    List.of(left, -bottom),
                    List.of(right, -bottom),
                    List.of(right, -top),
                    List.of(left, -top),
                    List.of(left, -bottom));
        }
    }

    private Scheme() {}

    /** @param townships each with its villages; those without any are left out */
    static Scheme of(Map<AreaId, List<AreaId>> townships) {
        Scheme scheme = new Scheme();
        int villages = townships.values().stream().mapToInt(List::size).sum();
        double broad = Math.max(6 * WIDTH, Math.sqrt(villages * WIDTH * HEIGHT / BROAD) * 1.4);
        double left = 0;
        double top = 0;
        double below = 0;
        for (Map.Entry<AreaId, List<AreaId>> township : townships.entrySet()) {
            int count = township.getValue().size();
            if (count == 0) {
                continue;
            }
            int columns = (int) Math.ceil(Math.sqrt(count * BROAD));
            if (left > 0 && left + columns * WIDTH > broad) {
                left = 0;
                top = below + 2 * BETWEEN;
            }
            Rectangle block = scheme.fill(township.getKey(), township.getValue(), columns, left, top);
            left = block.right() + BETWEEN;
            below = Math.max(below, block.bottom());
        }
        return scheme;
    }

    private Rectangle fill(AreaId township, List<AreaId> villages, int columns, double left, double top) {
        for (int n = 0; n < villages.size(); n++) {
            double x = left + n % columns * WIDTH;
            double y = top + n / columns * HEIGHT;
            cells.put(villages.get(n), new Rectangle(x, y, x + WIDTH, y + HEIGHT));
        }
        int rows = (villages.size() + columns - 1) / columns;
        Rectangle block = new Rectangle(left, top, left + columns * WIDTH, top + rows * HEIGHT);
        blocks.put(township, block);
        return block;
    }

    Map<AreaId, Rectangle> cells() {
        return cells;
    }

    Map<AreaId, Rectangle> blocks() {
        return blocks;
    }
}
