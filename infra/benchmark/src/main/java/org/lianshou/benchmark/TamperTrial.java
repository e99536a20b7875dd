package org.lianshou.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.lianshou.verifier.trial.Mutation;

/**
 * A log that was written and signed for real is falsified again and again, in the bundle that an auditor was given or in
 * the database that bundles are made of. Both verifiers must find it, given the log's key and, where the format says that
 * the key cannot suffice, a witness's key or a head from outside.
 */
public final class TamperTrial {

    /** How often something was tried, and how often both verifiers found it. */
    public record Share(int tried, int held) {

        Share and(boolean found) {
            return new Share(tried + 1, held + (found ? 1 : 0));
        }
    }

    /**
     * @param brokenOff the exporter found by itself that the database contradicts what was signed; counted as held
     * @param needMore could not be found with the log's key alone, by the format's own word
     * @param validWithKeyAlone those of them that with the key alone were valid indeed: the format does not exaggerate
     */
    public record Outcome(
            int tried,
            int held,
            List<String> verifiers,
            Map<String, Share> places,
            Map<String, Share> kinds,
            int brokenOff,
            int needMore,
            int validWithKeyAlone) {}

    private final Consumer<String> progress;
    private final Auditor auditor;
    private final Forger forger;
    private final BundleInHand inBundle;
    private final TablesInHand inDatabase;
    private final TamperTally tally = new TamperTally();

    private TamperTrial(long seed, Consumer<String> progress, Path folder, WitnessedLog log) throws Exception {
        this.progress = progress;
        this.auditor = new Auditor(log.vkey());
        this.forger = new Forger(log, new Random(seed));
        this.inBundle = new BundleInHand(log, folder);
        this.inDatabase = new TablesInHand(log, folder);
    }

    public static Outcome run(long seed, int rounds, Consumer<String> progress) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            WitnessedLog log = WitnessedLog.write(workspace);
            progress.accept("  a log of " + log.truth().events().size() + " events, heads of " + log.sizes());
            TamperTrial trial = new TamperTrial(seed, progress, workspace.folder(), log);
            trial.expectSound(log);
            return trial.rounds(rounds);
        }
    }

    /** A trial in which the true log is found to be false would find everything. */
    private void expectSound(WitnessedLog log) throws Exception {
        for (List<String> trust : List.of(log.witness(), log.newestHead(), log.earlierHead())) {
            if (!auditor.allFind(Finding.VALID, inBundle.exported(), trust)) {
                throw new IllegalStateException("The true log is not valid to both verifiers");
            }
        }
    }

    private Outcome rounds(int rounds) throws Exception {
        Mutation[] kinds = Mutation.values();
        for (int round = 0; round < rounds; round++) {
            int lap = round / kinds.length;
            round(kinds[round % kinds.length], lap % 2 == 1, (lap + lap / 2) % 2 == 1);
        }
        return tally.outcome(auditor.verifiers());
    }

    private void round(Mutation kind, boolean database, boolean otherWay) throws Exception {
        Forgery forgery = forger.forge(kind, database, otherWay);
        Optional<Path> bundle = database ? inDatabase.bundleOf(forgery) : inBundle.bundleOf(forgery);
        boolean held = bundle.isEmpty() || auditor.allFind(forgery.finding(), bundle.get(), forgery.outside());
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        tally.count(name, database ? "database" : "bundle", held, bundle.isEmpty());
        if (!forgery.outside().isEmpty() && bundle.isPresent()) {
            tally.countKeyAlone(auditor.allFind(Finding.VALID, bundle.get(), List.of()));
        }
        if (database && !auditor.javaFinds(Finding.VALID, inDatabase.exported(), List.of())) {
            throw new IllegalStateException("The database was not restored after " + kind);
        }
        progress.accept("  %d %s in the %s: %s"
                .formatted(tally.tried(), name, database ? "database" : "bundle", held ? "found" : "NOT FOUND"));
    }
}
