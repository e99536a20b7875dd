package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lianshou.verifier.trial.LoggedEvent;
import org.lianshou.verifier.trial.TrialBundle;
import org.lianshou.verifier.trial.TrialBundle.Kind;
import org.lianshou.verifier.trial.TrialLog;

/** The bundle that an auditor was given, before it reached them. */
final class BundleInHand {

    private final TrialLog truth;
    private final Path exported;
    private final Path falsified;

    BundleInHand(WitnessedLog log, Path folder) throws IOException {
        this.truth = log.truth();
        this.exported = log.export(folder.resolve("true.zip"));
        this.falsified = folder.resolve("falsified.zip");
    }

    Path exported() {
        return exported;
    }

    /** With a manifest that fits: whoever can change events can count. */
    Optional<Path> bundleOf(Forgery forgery) {
        List<LoggedEvent> underHead = forgery.head().isPresent() ? forgery.events() : truth.events();
        TrialLog told = new TrialLog(truth.logId(), truth.epoch(), underHead);
        TrialBundle bundle = TrialBundle.read(told, exported).falsified(forgery.events(), Kind.EVERYTHING, true);
        forgery.head().ifPresent(note -> bundle.put("head", note));
        return Optional.of(bundle.write(falsified));
    }
}
