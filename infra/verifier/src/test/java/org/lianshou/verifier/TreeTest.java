package org.lianshou.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    void inclusion_holds_at_its_place_and_size_alone_and_gives_the_root_at_its_place() {
        for (int position = 1; position <= MOST; position++) {
            for (int size = position; size <= MOST; size++) {
                List<byte[]> path = NaiveTree.inclusion(position - 1, inputs.subList(0, size));
                assertThat(rootAt(position, position, size, path)).isEqualTo(root(position));
                assertThat(rootAt(position, position + 1, size, path)).isNull();
                assertThat(rootAt(position, position - 1, size, path)).isNull();
                assertThat(size == MOST ? null : rootAt(position, position, size + 1, path))
                        .isNull();
                assertThat(rootAt(position, position, size, longer(path))).isNull();
                assertThat(path.isEmpty() ? null : rootAt(position, position, size, path.subList(1, path.size())))
                        .isNull();
            }
        }
    }

    /** What an inclusion path leads to, of an event at one place that is said to be at another. */
    private byte @Nullable [] rootAt(int event, int position, int size, List<byte[]> path) {
        return Tree.rootAt(position, inputs.get(event - 1), path, size, root(size));
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
