package org.lianshou.eventlog.heads;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.Head;
import org.lianshou.eventlog.LeasedThread;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log, extends the tree and signs heads: within a second, or sooner when 256 events have come. One node signs,
 * under a lease; the next goes on from the last head. Once the log contradicts a head it signs no more until a person has
 * looked and started it again.
 */
public final class HeadSigner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeadSigner.class);

    private static final long LEASE = 0x6c69616e_68656164L; // "lianhead"

    private static final Duration AT_LATEST = Duration.ofSeconds(1);
    private static final int SOONER_AFTER = 256;

    /** Of one head, so that a first start on a long log keeps what it has done every now and then. */
    private static final int MOST = 1 << 16;

    private final DataSource dataSource;
    private final EventLogReader reader;
    private final LogTail tail;
    private final LogKey key;
    private final Clock clock;
    private final Consumer<SignedHead> publication;
    private final LeasedThread thread;
    private volatile long size;
    private volatile long seen;
    private volatile boolean inconsistent;

    /**
     * @param dataSource connects as a role that may sign, in our own migration lianshou_command
     * @param publication is given each head once it is kept, and the last one again after a start
     */
    public HeadSigner(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            SigningKey key,
            Clock clock,
            Consumer<SignedHead> publication) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.tail = tail;
        this.key = new LogKey(key);
        this.clock = clock;
        this.publication = publication;
        this.thread = new LeasedThread("head-signer", LEASE, dataSource, this::lead);
    }

    public void start() {
        thread.start();
    }

    /** The size of the last head, as far as this node knows. */
    public long size() {
        return size;
    }

    /** How many events no head covers yet, as far as this node knows. */
    public long lag() {
        return Math.max(0, seen - size);
    }

    /** What keeps it from signing or publishing now; empty where nothing does. */
    public String trouble() {
        return thread.trouble();
    }

    /** Whether it has found the log to contradict a head, or an event its hash, and signs no more. */
    public boolean isInconsistent() {
        return inconsistent;
    }

    @Override
    public void close() {
        thread.close();
    }

    private void lead(Connection session) throws SQLException, InterruptedException {
        try {
            lead(new HeadRows(session));
        } catch (TreeInconsistent e) {
            inconsistent = true;
            thread.troubled(String.valueOf(e.getMessage()));
            thread.retire();
            log.error("No head is signed any more ({}): {}", TreeInconsistent.CODE, e.getMessage());
        }
    }

    private void lead(HeadRows rows) throws SQLException, InterruptedException {
        GrowingTree tree = treeOfLastHead();
        while (!thread.isClosed()) {
            size = tree.size();
            seen = tail.await(size + SOONER_AFTER - 1, AT_LATEST);
            if (seen > size) {
                sign(tree, rows);
            }
        }
    }

    /** Where an earlier signer ended; what the log now says must lead there. */
    private GrowingTree treeOfLastHead() {
        Heads heads = new Heads(dataSource);
        Optional<SignedHead> last = heads.latest();
        if (last.isEmpty()) {
            thread.well();
            return GrowingTree.empty(reader);
        }
        SignedHead head = last.get();
        if (!key.signed(head, heads.keys())) {
            throw new TreeInconsistent("The head of " + head.size() + " was not signed with a key of ours");
        }
        GrowingTree tree = GrowingTree.under(head, reader, new StoredTiles(dataSource));
        publish(head);
        return tree;
    }

    private void sign(GrowingTree tree, HeadRows rows) throws SQLException {
        Head end = reader.head();
        if (end.position() < tree.size()) {
            throw new TreeInconsistent("The log ends at " + end.position() + ", and a head covers " + tree.size());
        }
        tree.growTo(Math.min(end.position(), tree.size() + MOST));
        String origin = Checkpoint.origin(end.logId(), end.epoch());
        SignedHead head = key.sign(new Checkpoint(origin, tree.size(), tree.root()), clock.instant());
        rows.keep(head, tree.takeTiles(), key.of(origin));
        publish(head);
    }

    /** A head that could not be published is signed all the same: the next one covers it, and the table has both. */
    private void publish(SignedHead head) {
        try {
            publication.accept(head);
            thread.well();
        } catch (RuntimeException e) {
            thread.troubled("The head of " + head.size() + " was not published: " + e.getMessage());
            log.warn(thread.trouble());
        }
    }
}
