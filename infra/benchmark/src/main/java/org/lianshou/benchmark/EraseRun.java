package org.lianshou.benchmark;

/** Erases one in ten of those who reported, and looks everywhere for what is left of them. */
final class EraseRun {

    private static final int SUBJECTS_PER_ERASED = 10;

    private EraseRun() {}

    static void run(Options options, Lines lines) throws Exception {
        long seed = options.seed().orElse(System.nanoTime() % 1_000_000);
        int erased = options.rounds(50, 5);
        EraseTrial.Outcome outcome = EraseTrial.run(seed, erased * SUBJECTS_PER_ERASED, erased, lines::progress);
        lines.print(
                "trial", "erase",
                "seed", seed,
                "subjects", erased * SUBJECTS_PER_ERASED,
                "tried", outcome.tried(),
                "held", outcome.held(),
                "others", outcome.others(),
                "others_read_well", outcome.othersWell(),
                "findings", outcome.findings(),
                "planted_and_found", outcome.planted(),
                "wanted", outcome.wanted(),
                "searched", outcome.searched(),
                "keys_destroyed", outcome.keysDestroyed(),
                "in_view_files_before_scrub", outcome.inViewsBeforeScrub(),
                "in_view_files_after_scrub", outcome.inViewsAfterScrub(),
                "verifiers", outcome.verifiers());
    }
}
