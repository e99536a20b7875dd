package org.lianshou.benchmark;

/** Kills the service at random moments and looks whether it kept its word. */
final class KillsRun {

    private KillsRun() {}

    static void run(Options options, Lines lines) throws Exception {
        long seed = options.seed().orElse(System.nanoTime() % 1_000_000);
        KillTrial.Outcome outcome = KillTrial.run(seed, options.rounds(10, 2), lines::progress);
        lines.print(
                "trial", "kills",
                "seed", seed,
                "tried", outcome.tried(),
                "held", outcome.held(),
                "acknowledged", outcome.acknowledged());
    }
}
