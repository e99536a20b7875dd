package org.lianshou.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianshou.verifier.trial.NaiveTree;

/** The tree's arithmetic against the RFC's recursive definitions, at every size up to 33. */
class TreeTest {
    private static final int MOST = 33;

    private final List<byte[]> inputs = new ArrayList<>();

    TreeTest() {
        for (int i = 0; i < MOST; i++) {
            inputs.add(Hashes.of(new byte[] {(byte) i}));
        }
    }

    @Test
    void the_frontier_gives_the_root_at_every_size() {
        Frontier frontier = new Frontier();
        assertThat(frontier.root()).isEqualTo(NaiveTree.root(List.of()));
        for (int size = 1; size <= MOST; size++) {
            frontier.append(Tree.leaf(inputs.get(size - 1)));
            assertThat(frontier.root()).isEqualTo(NaiveTree.root(inputs.subList(0, size)));
        }
    }

    @Test
    void inclusion_holds_at_its_index_and_size_alone_and_gives_the_frontier() {
        Frontier frontier = new Frontier();
        for (int index = 0; index < MOST; index++) {
            for (int size = index + 1; size <= MOST; size++) {
                List<byte[]> path = NaiveTree.inclusion(index, inputs.subList(0, size));
                List<byte[]> before = left(index, index, size, path).orElseThrow();
                assertThat(Frontier.before(index, before).same(frontier)).isTrue();
                assertThat(left(index, index + 1, size, path)).isEmpty();
                assertThat(size == MOST || left(index, index, size + 1, path).isEmpty())
                        .isTrue();
                assertThat(left(index, index, size, longer(path))).isEmpty();
            }
            frontier.append(Tree.leaf(inputs.get(index)));
        }
    }

    @Test
    void consistency_holds_between_its_sizes_alone() {
        for (int to = 0; to <= MOST; to++) {
            for (int from = 0; from <= to; from++) {
                List<byte[]> path = NaiveTree.consistency(from, inputs.subList(0, to));
                assertThat(consistent(from, to, path)).isTrue();
                assertThat(consistent(from, to, longer(path))).isFalse();
                assertThat(Tree.consistent(from, Hashes.of(new byte[1]), to, root(to), path))
                        .isFalse();
                if (from > 0 && from < to) {
                    assertThat(consistent(from, to, path.subList(0, path.size() - 1)))
                            .isFalse();
                    assertThat(Tree.consistent(from, root(from), to, root(to - 1), path))
                            .isFalse();
                }
            }
        }
    }

    private Optional<List<byte[]>> left(int leaf, int index, int size, List<byte[]> path) {
        byte[] root = NaiveTree.root(inputs.subList(0, size));
        return Tree.leftOfIncluded(Tree.leaf(inputs.get(leaf)), index, size, path, root);
    }

    private boolean consistent(int from, int to, List<byte[]> path) {
        return Tree.consistent(from, root(from), to, root(to), path);
    }

    private byte[] root(int size) {
        return NaiveTree.root(inputs.subList(0, size));
    }

    private static List<byte[]> longer(List<byte[]> path) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(new byte[Hashes.LENGTH]);
        return longer;
    }
}
