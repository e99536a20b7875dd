package org.lianshou.eventlog.heads;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.Envelope;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.tree.Frontier;
import org.lianshou.eventlog.tree.Subtree;
import org.lianshou.eventlog.tree.TiledTree;
import org.lianshou.eventlog.tree.Tiles;
import org.lianshou.eventlog.tree.TreeHash;

/**
 * The tree in the memory of whoever signs: its right edge alone. Every event is checked against its hash before it
 * becomes a leaf, so that no head covers a row that was altered before it was signed.
 */
final class GrowingTree {

    private static final int PAGE = 1000;

    private final EventLogReader reader;
    private final Frontier frontier;
    private final List<Subtree> tiles = new ArrayList<>();
    private byte @Nullable [] last;

    private GrowingTree(EventLogReader reader, Tiles kept, long size) {
        this.reader = reader;
        this.frontier = new TiledTree(kept, size).frontier(this::remember);
    }

    static GrowingTree empty(EventLogReader reader) {
        return new GrowingTree(reader, (level, index, width) -> List.of(), 0);
    }

    /**
     * The tree of a head, from the tiles, which a head completes, and the events after them.
     *
     * @throws TreeInconsistent where they do not lead to the head's root
     */
    static GrowingTree under(SignedHead head, EventLogReader reader, Tiles kept) {
        GrowingTree tree = new GrowingTree(reader, kept, head.size());
        if (!tree.root().equals(head.root())) {
            throw new TreeInconsistent("The first " + head.size() + " events do not lead to the root that was signed");
        }
        tree.checkUnfinished();
        return tree;
    }

    long size() {
        return frontier.size();
    }

    TreeHash root() {
        return frontier.root();
    }

    /**
     * Takes in events up to a position. The last known one is read again, for whoever cuts the log short and lets it grow
     * on would otherwise go unnoticed until the next start.
     *
     * @throws TreeInconsistent at the first that is missing, or not what its hash says
     */
    void growTo(long position) {
        while (size() < position) {
            int wanted = (int) Math.min(PAGE, position - size());
            int again = last == null ? 0 : 1;
            next(size() - again, wanted + again).stream().skip(again).forEach(this::append);
        }
    }

    /** The complete tiles since the last call. */
    List<Subtree> takeTiles() {
        List<Subtree> taken = List.copyOf(tiles);
        tiles.clear();
        return taken;
    }

    private void append(RecordedEvent event) {
        frontier.append(TreeHash.leaf(event.hash()));
        last = event.hash();
    }

    private void remember(Subtree subtree) {
        if (subtree.height() % Tiles.HEIGHT == 0) {
            tiles.add(subtree);
        }
    }

    /** The leaves that no tile holds yet were read by their hashes alone. */
    private void checkUnfinished() {
        long finished = size() - size() % Tiles.WIDTH;
        long from = Math.max(0, Math.min(finished, size() - 1));
        List<RecordedEvent> events = next(from, (int) (size() - from));
        last = events.isEmpty() ? null : events.getLast().hash();
    }

    private List<RecordedEvent> next(long after, int count) {
        List<RecordedEvent> events = reader.after(after, count);
        for (int n = 0; n < events.size(); n++) {
            check(events.get(n), after + n + 1);
        }
        if (events.size() < count) {
            throw missing(after + events.size() + 1);
        }
        return events;
    }

    private void check(RecordedEvent event, long position) {
        if (event.position() != position) {
            throw missing(position);
        }
        if (!isWhatItsHashSays(event)) {
            throw new TreeInconsistent("The event at position " + position + " is not what its hash says");
        }
        if (position == size() && last != null && !MessageDigest.isEqual(last, event.hash())) {
            throw new TreeInconsistent("The event at position " + position + " is not the one that was signed");
        }
    }

    private static TreeInconsistent missing(long position) {
        return new TreeInconsistent("There is no event at position " + position);
    }

    private static boolean isWhatItsHashSays(RecordedEvent event) {
        try {
            return MessageDigest.isEqual(Envelope.hash(event), event.hash());
        } catch (IllegalArgumentException e) {
            return false; // it has no envelope at all
        }
    }
}
