package org.lianshou.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.lianshou.verifier.trial.LoggedEvent;
import org.lianshou.verifier.trial.Signer;
import org.lianshou.verifier.trial.TrialBundle;
import org.lianshou.verifier.trial.TrialBundle.Kind;
import org.lianshou.verifier.trial.TrialLog;

/** A log with its keys and witnesses, and the bundles it hands out. */
record County(TrialLog log) {
    static final Signer WITNESS = Signer.of("witness.example/one", "witness one");
    static final Signer OTHER_WITNESS = Signer.of("witness.example/two", "witness two");
    private static final long TIME = 1_777_800_000L;

    static County of(long seed) {
        return new County(TrialLog.random(new Random(seed), 5, 29));
    }

    Signer signer() {
        return Signer.of(log.origin(), "the log's key");
    }

    String vkey() {
        return signer().logVkey();
    }

    /** A head at a size, signed and cosigned. */
    String note(int size) {
        String text = log.headText(size);
        return text + "\n" + signer().signed(text) + WITNESS.cosigned(text, TIME) + OTHER_WITNESS.cosigned(text, TIME);
    }

    String note() {
        return note(log.events().size());
    }

    Path noteFile(Path folder, int size) {
        try {
            return Files.writeString(folder.resolve("head-" + log.epoch() + "-" + size), note(size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrialBundle bundle(Kind kind) {
        return TrialBundle.of(log, kind, selection(kind), note());
    }

    List<LoggedEvent> selected(Kind kind) {
        return log.events().stream().filter(selection(kind)).toList();
    }

    Predicate<LoggedEvent> selection(Kind kind) {
        UUID first = log.events().isEmpty() ? new UUID(0, 0) : log.events().get(0).stream();
        return switch (kind) {
            case EVERYTHING -> event -> true;
            case PERIOD -> event -> event.position() <= 22;
            case AREA -> event -> event.stream().getLeastSignificantBits() % 3 != 0;
            case ISSUE -> event -> event.stream().equals(first);
        };
    }
}
