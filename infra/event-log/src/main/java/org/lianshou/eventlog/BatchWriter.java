package org.lianshou.eventlog;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches, one at a time, each in one transaction, and answers everybody in them. While no other node writes, it
 * remembers where the log ends and needs one round trip: should that have ceased to be true, the write fails as a whole,
 * and the batch is written again upon what is read under the lock.
 */
final class BatchWriter {

    private final DataSource dataSource;
    private final Clock clock;
    private final StreamEnds ends = new StreamEnds();
    private @Nullable Head remembered;

    /** Whether the head was elsewhere than we had left it when we last looked: then we look before we write. */
    private boolean othersWrite;

    BatchWriter(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    StreamEnds ends() {
        return ends;
    }

    /** Everybody in the batch has an answer afterwards. */
    void write(List<Waiting> batch) {
        Optional<LogState> state = asRemembered(batch);
        if (state.isEmpty() || !writtenUpon(state.get(), batch)) {
            lookAndWrite(batch, true);
        }
    }

    private Optional<LogState> asRemembered(List<Waiting> batch) {
        Head head = remembered;
        return head == null || othersWrite
                ? Optional.empty()
                : ends.asExpected(batch).map(expected -> new LogState(head, expected, new HashMap<>()));
    }

    /** @return false where nothing was written because what we remembered, or an append, was not right */
    private boolean writtenUpon(LogState state, List<Waiting> batch) {
        Draft sent = null;
        try (AppendTransaction transaction = AppendTransaction.begin(dataSource)) {
            Draft draft = Draft.of(batch, state, clock.instant());
            sent = draft;
            transaction.lockWriteAndCommit(draft);
            committed(draft);
            return true;
        } catch (SQLException e) {
            return SqlFailure.isUnavailable(e) && settled(batch, sent, e);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** @param first whether a failure may be another's fault: a neighbour's in the batch, or a row beside the lock */
    private void lookAndWrite(List<Waiting> batch, boolean first) {
        Draft sent = null;
        try (AppendTransaction transaction = AppendTransaction.begin(dataSource)) {
            LogState state = transaction.lockAndRead(batch);
            othersWrite = remembered != null && !remembered.equals(state.head());
            Draft draft = Draft.of(batch, state, clock.instant());
            if (!draft.events().isEmpty()) {
                sent = draft;
                transaction.writeAndCommit(draft);
            }
            committed(draft);
        } catch (SQLException e) {
            if (!SqlFailure.isUnavailable(e) || !settled(batch, sent, e)) {
                lookAgain(batch, SqlFailure.explained(e), first, SqlFailure.isUniqueViolation(e));
            }
        } catch (RuntimeException e) {
            lookAgain(batch, e, first, false);
        }
    }

    /** Each by itself, so that one that cannot be written fails alone. An index that fired has a loser to be named. */
    private void lookAgain(List<Waiting> batch, RuntimeException failure, boolean first, boolean anIndexFired) {
        List<Waiting> open = open(batch);
        if (first && (open.size() > 1 || anIndexFired)) {
            open.forEach(waiting -> lookAndWrite(List.of(waiting), open.size() > 1));
        } else {
            open.forEach(waiting -> waiting.failed(failure));
        }
    }

    private void committed(Draft draft) {
        remembered = draft.after();
        draft.newEnds().forEach(ends::saw);
        draft.answer();
    }

    /**
     * The connection broke: if it was while it wrote, only the log itself can tell whether it had committed.
     *
     * @param sent what was being written, if anything was
     * @return true: all have their answer
     */
    private boolean settled(List<Waiting> batch, @Nullable Draft sent, SQLException failure) {
        remembered = null;
        boolean unknown = false;
        if (sent != null) {
            try (AppendTransaction transaction = AppendTransaction.begin(dataSource)) {
                if (transaction.lockAndSettle(sent.events().getLast())) {
                    committed(sent);
                }
            } catch (SQLException unreachable) {
                failure.addSuppressed(unreachable);
                unknown = true;
            }
        }
        for (Waiting waiting : open(batch)) {
            waiting.failed(new EventLogUnavailable(failure, unknown));
        }
        return true;
    }

    private static List<Waiting> open(List<Waiting> batch) {
        return batch.stream().filter(waiting -> !waiting.isAnswered()).toList();
    }
}
