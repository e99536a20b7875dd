package org.lianshou.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The log from a position on, page by page. While a full page is worked on, the next is read beside it, so that the
 * database and whoever reads do not wait for each other; never more than one. Each page is a statement of its own: one
 * cursor over all would hold back vacuum, and the head row grows a version an append. For one thread.
 */
public final class LogPages {

    private final EventLogReader log;
    private final int size;
    private long position;
    private @Nullable CompletableFuture<List<RecordedEvent>> ahead;

    LogPages(EventLogReader log, long afterPosition, int size) {
        this.log = log;
        this.position = afterPosition;
        this.size = size;
    }

    /** The next events, in order; empty where the log ends, which may be no longer so when asked again. */
    public List<RecordedEvent> next() {
        List<RecordedEvent> page = ahead == null ? log.after(position, size) : awaited(ahead);
        ahead = null;
        if (!page.isEmpty()) {
            position = page.getLast().position();
        }
        if (page.size() == size) {
            long from = position;
            ahead = CompletableFuture.supplyAsync(
                    () -> log.after(from, size), Thread.ofVirtual().name("log-pages")::start);
        }
        return page;
    }

    /** What the reading met is thrown to whoever asked. */
    private static List<RecordedEvent> awaited(CompletableFuture<List<RecordedEvent>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException met ? met : e;
        }
    }
}
