package org.lianshou.embedded;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.utils.internals.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Kafka halts the whole process when it cannot go on, past every handler and shutdown hook, so PostgreSQL would be left
 * behind and nobody told. Here the call completes a future instead and ends the thread that made it.
 */
final class KafkaExit implements Exit.Procedure {

    private final CompletableFuture<StartRefused> gaveUp = new CompletableFuture<>();

    private KafkaExit() {}

    static KafkaExit intercepted() {
        var exit = new KafkaExit();
        Exit.setExitProcedure(exit);
        Exit.setHaltProcedure(exit);
        return exit;
    }

    CompletableFuture<StartRefused> gaveUp() {
        return gaveUp;
    }

    @Override
    public void execute(int status, @Nullable String message) {
        var reason = message == null ? "its log has the reason" : message;
        var refusal = new StartRefused("Kafka gave up with status " + status + ": " + reason);
        gaveUp.complete(refusal);
        throw refusal;
    }
}
