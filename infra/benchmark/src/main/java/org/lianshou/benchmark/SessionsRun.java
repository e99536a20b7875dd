package org.lianshou.benchmark;

/** Kills the service between what a session decided and its issues. */
final class SessionsRun {

    private SessionsRun() {}

    static void run(Options options, Lines lines) throws Exception {
        long seed = options.seed().orElse(System.nanoTime() % 1_000_000);
        SessionTrial.Outcome outcome = SessionTrial.run(seed, options.rounds(50, 3), lines::progress);
        lines.print(
                "trial", "sessions",
                "seed", seed,
                "tried", outcome.tried(),
                "held", outcome.held(),
                "outcomes", outcome.outcomes(),
                "killed", outcome.fell());
    }
}
