package org.lianshou.eventlog.heads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogDatabase;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.eventlog.tree.VerifierKey;

/** A log of a test's own, to append to, to sign, and to tamper with. */
final class SignedLog implements AutoCloseable {

    final LogDatabase database = new LogDatabase();
    final EventLogReader reader = new EventLogReader(database.query());
    final Heads heads = new Heads(database.query());
    final SigningKey key = SigningKey.generate();
    final List<SignedHead> published = new CopyOnWriteArrayList<>();
    private final EventLog log = new EventLog(database.command(), Clock.systemUTC());
    private final LogTail tail = new LogTail(database.command());

    void append(int count) {
        List<NewEvent> events = IntStream.range(0, count)
                .mapToObj(n -> new NewEvent("happened", 1, ("payload " + n).getBytes(UTF_8), "{}".getBytes(UTF_8)))
                .toList();
        log.append(new Append(UUID.randomUUID(), Append.NEW_STREAM, events));
    }

    HeadSigner signer() {
        return new HeadSigner(database.command(), reader, tail, key, Clock.systemUTC(), published::add);
    }

    /** Signs until the whole log is covered, and stops. */
    SignedHead signAll() {
        try (HeadSigner signer = signer()) {
            signer.start();
            await(() -> signer.size() == reader.head().position());
        }
        return heads.latest().orElseThrow();
    }

    /** Starts a signer, which must refuse, and tells what it says. */
    String refusal() {
        try (HeadSigner signer = signer()) {
            signer.start();
            await(signer::isInconsistent);
            return signer.trouble();
        }
    }

    VerifierKey verifierKey(SignedHead head) {
        return key.verifierKey(head.checkpoint().origin(), SignatureKind.NOTE);
    }

    void asOwner(String sql) throws SQLException {
        LogDatabase.execute(database.owner(), sql);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("out of patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    public void close() {
        tail.close();
        database.close();
    }
}
