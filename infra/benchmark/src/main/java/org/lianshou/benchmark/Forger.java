package org.lianshou.benchmark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.verifier.trial.LoggedEvent;
import org.lianshou.verifier.trial.Mutation;
import org.lianshou.verifier.trial.TrialLog;

/** Falsifies the events of a log by chance, and signs anew where the kind of forgery wants it. */
final class Forger {

    private final WitnessedLog log;
    private final Random random;
    private final SigningKey another = SigningKey.generate();

    Forger(WitnessedLog log, Random random) {
        this.log = log;
        this.random = random;
    }

    /**
     * @param inDatabase where the order of rows says nothing
     * @param otherWay of two ways, where a kind has two: a tail is dropped under the head that was, or together with it;
     *     a rewriting under the true key is found by a witness's key, or by an earlier head
     */
    Forgery forge(Mutation kind, boolean inDatabase, boolean otherWay) {
        List<LoggedEvent> events = falsified(kind, inDatabase);
        return switch (kind.signing()) {
            case NOBODY ->
                kind == Mutation.DROP_THE_TAIL && otherWay
                        ? underAnOlderHead(events)
                        : Forgery.underTheTrueHead(events);
            case ANOTHER_KEY -> signed(events, another, List.of(), Finding.TAMPERED);
            case TRUE_KEY ->
                otherWay
                        ? signed(events, log.key(), log.earlierHead(), Finding.TAMPERED)
                        : signed(events, log.key(), log.witness(), Finding.NOT_COSIGNED);
        };
    }

    /** Chance sometimes changes nothing: two lines exchanged are the same rows. */
    private List<LoggedEvent> falsified(Mutation kind, boolean inDatabase) {
        List<LoggedEvent> truth = log.truth().events();
        while (true) {
            List<LoggedEvent> events = kind.of(truth, log.truth().logId(), random);
            boolean same = inDatabase ? new HashSet<>(events).equals(new HashSet<>(truth)) : events.equals(truth);
            if (!same || events.size() != truth.size()) {
                return events;
            }
        }
    }

    /** A head that was true once, with its cosignature, and no event after it. */
    private Forgery underAnOlderHead(List<LoggedEvent> events) {
        long size = log.sizes().stream()
                .filter(one -> one <= events.size())
                .reduce(Math::max)
                .orElseThrow();
        String note = log.cosigned(size).toString();
        return new Forgery(
                events.subList(0, (int) size), Optional.of(note), size, log.newestHead(), Finding.HEAD_NEWER);
    }

    private Forgery signed(List<LoggedEvent> events, SigningKey key, List<String> outside, Finding finding) {
        TrialLog forged = new TrialLog(log.truth().logId(), log.truth().epoch(), events);
        String text = forged.headText(events.size());
        String note = text + "\n" + key.sign(forged.origin(), text).line() + "\n";
        return new Forgery(events, Optional.of(note), 0, outside, finding);
    }
}
