package org.lianshou.benchmark;

/** Falsifies a log in every way there is a name for, and looks whether auditors find it. */
final class TamperRun {

    private TamperRun() {}

    static void run(Options options, Lines lines) throws Exception {
        long seed = options.seed().orElse(System.nanoTime() % 1_000_000);
        TamperTrial.Outcome outcome = TamperTrial.run(seed, options.rounds(200, 16), lines::progress);
        lines.print(
                "trial", "tamper",
                "seed", seed,
                "tried", outcome.tried(),
                "held", outcome.held(),
                "verifiers", outcome.verifiers(),
                "places", outcome.places(),
                "kinds", outcome.kinds(),
                "exports_broken_off", outcome.brokenOff(),
                "need_more_than_key", outcome.needMore(),
                "of_these_valid_with_key_alone", outcome.validWithKeyAlone());
    }
}
