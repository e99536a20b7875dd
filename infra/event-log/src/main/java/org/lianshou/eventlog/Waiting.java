package org.lianshou.eventlog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** An append whose caller waits for its answer. The first answer counts. */
final class Waiting {

    private final Append append;
    private final int bytes;
    private final CompletableFuture<Appended> answer = new CompletableFuture<>();

    Waiting(Append append) {
        this.append = append;
        this.bytes = append.parts()
                .flatMap(part -> part.events().stream())
                .mapToInt(event -> event.payload().length + event.metadata().length)
                .reduce(0, Math::addExact);
    }

    Append append() {
        return append;
    }

    int bytes() {
        return bytes;
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    void done(Appended appended) {
        answer.complete(appended);
    }

    void failed(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /** Not to be interrupted: whoever left now would not know what became of it. */
    Appended await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
    }
}
