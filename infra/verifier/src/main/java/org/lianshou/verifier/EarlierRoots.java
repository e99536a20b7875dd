package org.lianshou.verifier;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roots that the head's tree had at earlier sizes: proven in {@code sizes.ndjson}, or computed from all leaves. */
final class EarlierRoots {
    private final Map<Long, byte[]> roots = new HashMap<>();
    private final Set<Long> wanted = new HashSet<>();

    EarlierRoots(Head head) {
        roots.put(0L, Tree.EMPTY_ROOT);
        roots.put(head.size(), head.root());
    }

    void read(Lines lines, Head head, Report report) throws Refused, IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            long size = line.integer("size", Line.SIZE);
            byte[] root = Tree.rootAt(size, line.hash("hash"), line.hashes("path"), head.size(), head.root());
            line.end();
            if (root != null) {
                roots.put(size, root);
            } else {
                report.problem(
                        Code.INCLUSION,
                        "%s does not lead to the root %s".formatted(line.where(), Decoding.hex(head.root())));
            }
        }
    }

    void want(long size) {
        wanted.add(size);
    }

    boolean isWanted(long size) {
        return wanted.contains(size);
    }

    void computed(long size, byte[] root) {
        roots.put(size, root);
    }

    /** Null where it is not known. */
    byte @Nullable [] at(long size) {
        return roots.get(size);
    }

    boolean are(long size, byte[] root) {
        return Arrays.equals(roots.get(size), root);
    }
}
