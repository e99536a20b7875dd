package org.lianshou.eventlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the naive tree, for every size up to one beyond a full tile, and at the seams of two levels of tiles. */
class TreeTest {

    private static final int MOST = 260;
    private static final NaiveTree NAIVE = naive(MOST);
    private static final List<TreeHash> ROOTS = IntStream.rangeClosed(0, MOST)
            .mapToObj(size -> NAIVE.first(size).root())
            .toList();

    @Test
    void a_frontier_has_the_root_of_every_size() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= MOST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(ROOTS.get(size));
            assertThat(new TiledTree(NAIVE, size).root()).isEqualTo(ROOTS.get(size));
            if (size < MOST) {
                frontier.append(NAIVE.leaves().get(size));
            }
        }
    }

    @Test
    void a_frontier_tells_of_each_subtree_that_it_completes() {
        List<Subtree> completed = new ArrayList<>();
        Frontier frontier = new Frontier(completed::add);
        NAIVE.leaves().forEach(frontier::append);

        assertThat(completed).hasSize(MOST - Integer.bitCount(MOST)).allSatisfy(subtree -> {
            int from = (int) (subtree.end() - subtree.leaves());
            NaiveTree below = new NaiveTree(NAIVE.leaves().subList(from, (int) subtree.end()));
            assertThat(subtree.hash()).isEqualTo(below.root());
        });
    }

    @Test
    void a_frontier_grows_from_any_size_as_if_it_had_never_stopped() {
        for (int size = 0; size < MOST; size++) {
            Frontier taken = new TiledTree(NAIVE, size).frontier(subtree -> {});
            taken.append(NAIVE.leaves().get(size));
            assertThat(taken.root()).isEqualTo(ROOTS.get(size + 1));
        }
        assertThatThrownBy(() -> new Frontier().append(Subtree.leaf(1, ROOTS.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inclusion_is_proven_for_every_leaf_of_every_size_and_for_nothing_else() {
        for (int size = 1; size <= MOST; size++) {
            TiledTree tree = new TiledTree(NAIVE, size);
            TreeHash root = ROOTS.get(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                TreeHash leaf = NAIVE.leaves().get(index);
                if (size % 16 < 2) { // the naive way takes its time
                    assertThat(proof.path()).isEqualTo(NAIVE.first(size).path(index));
                }
                assertThat(proof.proves(leaf, root)).isTrue();
                assertThat(proof.proves(leaf, ROOTS.get(size - 1))).isFalse();
                assertThat(proof.proves(ROOTS.getFirst(), root)).isFalse();
                assertThat(new InclusionProof(index ^ 1, size, proof.path()).proves(leaf, root))
                        .isEqualTo(false);
            }
        }
    }

    @Test
    void consistency_is_proven_between_any_two_sizes_and_with_nothing_else() {
        for (int to = 0; to <= MOST; to += to % 16 < 2 ? 1 : 3) {
            TiledTree tree = new TiledTree(NAIVE, to);
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = tree.consistencyFrom(from);
                if (from > 0 && to % 16 < 2) {
                    assertThat(proof.path()).isEqualTo(NAIVE.first(to).proof(from));
                }
                assertThat(proof.proves(ROOTS.get(from), ROOTS.get(to))).isTrue();
                assertThat(proof.proves(ROOTS.get(to == 0 ? 1 : to - 1), ROOTS.get(to)))
                        .isEqualTo(from == to - 1 && to > 0);
                assertThat(proof.proves(ROOTS.get(from), ROOTS.get(to == MOST ? 0 : to + 1)))
                        .isEqualTo(from == 0 && to > 0);
            }
        }
    }

    @Test
    void a_proof_with_a_hash_changed_left_out_or_too_many_proves_nothing() {
        TreeHash leaf = NAIVE.leaves().get(77);
        TiledTree tree = new TiledTree(NAIVE, MOST);
        List<TreeHash> inclusion = tree.inclusion(77).path();
        List<TreeHash> consistency = tree.consistencyFrom(77).path();

        assertThat(spoiled(inclusion))
                .noneMatch(path -> new InclusionProof(77, MOST, path).proves(leaf, ROOTS.get(MOST)));
        assertThat(spoiled(consistency))
                .noneMatch(path -> new ConsistencyProof(77, MOST, path).proves(ROOTS.get(77), ROOTS.get(MOST)));
    }

    @Test
    void two_levels_of_tiles_give_the_same_proofs() {
        NaiveTree large = naive(256 * 256 + 3 * 256 + 7);
        int size = large.leaves().size();
        TreeHash root = large.root();
        TiledTree tree = new TiledTree(large, size);

        for (int index : new int[] {0, 255, 256, 65_535, 65_536, size - 8, size - 7, size - 1}) {
            assertThat(tree.inclusion(index).proves(large.leaves().get(index), root))
                    .isTrue();
        }
        for (int from : new int[] {1, 256, 300, 65_535, 65_536, 65_537, size - 1}) {
            assertThat(tree.consistencyFrom(from).proves(large.first(from).root(), root))
                    .isTrue();
        }
    }

    private static List<List<TreeHash>> spoiled(List<TreeHash> path) {
        List<List<TreeHash>> all = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            List<TreeHash> changed = new ArrayList<>(path);
            changed.set(at, TreeHash.leaf(path.get(at).bytes()));
            all.add(changed);
            List<TreeHash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            all.add(shorter);
        }
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(path.getLast());
        all.add(longer);
        all.add(List.of());
        return all;
    }

    private static NaiveTree naive(int size) {
        return new NaiveTree(IntStream.range(0, size)
                .mapToObj(n -> TreeHash.leaf(ByteBuffer.allocate(4).putInt(n).array()))
                .toList());
    }
}
