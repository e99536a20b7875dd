package org.lianshou.eventlog.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A tree of a fixed size, read from its tiles, each at most once: roots and proofs of it and of the smaller trees that it
 * grew from. Made for one question or a few; not for use by several threads.
 */
public final class TiledTree {

    private record Tile(int level, long index) {}

    private final Tiles tiles;
    private final long size;
    private final Map<Tile, List<TreeHash>> read = new HashMap<>();

    public TiledTree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = Objects.checkIndex(size, Long.MAX_VALUE);
    }

    public TreeHash root() {
        return frontier(subtree -> {}).root();
    }

    /** The edge from which the tree grows on. */
    public Frontier frontier(Consumer<Subtree> completed) {
        Frontier frontier = new Frontier(completed);
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int height = Long.numberOfTrailingZeros(Long.highestOneBit(rest));
            frontier.append(subtree(height, frontier.size() >> height));
        }
        return frontier;
    }

    /** That a leaf is in the tree (RFC 9162, section 2.1.3.1). */
    public InclusionProof inclusion(long index) {
        Objects.checkIndex(index, size);
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            path.add(index < middle ? hash(middle, end) : hash(start, middle));
            start = index < middle ? start : middle;
            end = index < middle ? middle : end;
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /** That the tree grew from a smaller one without a change to it (RFC 9162, section 2.1.4.1). */
    public ConsistencyProof consistencyFrom(long older) {
        Objects.checkFromToIndex(0, older, size);
        if (older == 0 || older == size) {
            return new ConsistencyProof(older, size, List.of());
        }
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end != older) {
            long middle = start + split(end - start);
            path.add(older <= middle ? hash(middle, end) : hash(start, middle));
            start = older <= middle ? start : middle;
            end = older <= middle ? middle : end;
        }
        if (start != 0) {
            path.add(hash(start, end));
        }
        return new ConsistencyProof(older, size, path.reversed());
    }

    private TreeHash hash(long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return subtree(height, start >> height).hash();
        }
        long middle = start + split(leaves);
        return TreeHash.node(hash(start, middle), hash(middle, end));
    }

    /** The largest power of two below a number of leaves: where RFC 9162 divides them. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Subtree subtree(int height, long index) {
        int level = height / Tiles.HEIGHT;
        int within = height % Tiles.HEIGHT;
        long first = index << within;
        List<TreeHash> tile = tile(level, first / Tiles.WIDTH);
        int from = (int) (first % Tiles.WIDTH);
        return new Subtree(height, index, fold(tile.subList(from, from + (1 << within))));
    }

    private static TreeHash fold(List<TreeHash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return TreeHash.node(fold(hashes.subList(0, half)), fold(hashes.subList(half, hashes.size())));
    }

    private List<TreeHash> tile(int level, long index) {
        return read.computeIfAbsent(new Tile(level, index), tile -> {
            long inLevel = size >> (Tiles.HEIGHT * level);
            int width = (int) Math.min(Tiles.WIDTH, inLevel - index * Tiles.WIDTH);
            List<TreeHash> hashes = tiles.read(level, index, width);
            if (hashes.size() != width) {
                throw new IllegalStateException("Tile " + index + " of level " + level + " has " + hashes.size()
                        + " hashes and ought to have " + width);
            }
            return List.copyOf(hashes);
        });
    }
}
