package org.lianshou.query.web;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.projection.Progress;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a query wait until it shows what its caller has just written. */
@Component
public class ReadYourWrite {

    private static final Duration GLANCE = Duration.ofMillis(15);

    private final ViewDatabase database;
    private final Duration patience;

    ReadYourWrite(ViewDatabase database, @Value("${lianshou.read-your-write.patience:2s}") Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /**
     * Waits until the write behind a token shows; at once where there is none.
     *
     * @throws Refusal where the token is of another log, or its event does not show in time
     */
    public void await(@Nullable String text) {
        if (text == null) {
            return;
        }
        WriteToken token = WriteToken.parse(text);
        refuseForeign(token);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!shows(token)) {
            if (System.nanoTime() > deadline) {
                throw Refusal.behind();
            }
            rest();
        }
    }

    /** The token of what a query has just shown, for whoever wants to compare. */
    public WriteToken tokenOf(UUID stream, long position) {
        Progress progress = Progress.of(database).orElseThrow(Refusal::behind);
        return new WriteToken(progress.logId(), progress.epoch(), position, stream);
    }

    private void refuseForeign(WriteToken token) {
        Progress progress = Progress.of(database).orElseThrow(Refusal::behind);
        if (!progress.logId().equals(token.logId()) || progress.epoch() != token.epoch()) {
            throw Refusal.badToken("waitFor is of another event log, or of a life of it that a restore has ended.");
        }
    }

    private boolean shows(WriteToken token) {
        return database.client()
                .sql("select 1 from standing where stream = ? and position >= ?")
                .params(token.stream(), token.position())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static void rest() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.behind();
        }
    }
}
