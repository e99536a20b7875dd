package org.lianshou.benchmark;

import java.util.List;
import java.util.Optional;
import org.lianshou.verifier.trial.LoggedEvent;

/**
 * What somebody would have the log be.
 *
 * @param head the note that takes the true head's place; none where that stays
 * @param headsKept up to this size heads and what witnesses said of them stay; what is larger goes
 * @param outside what an auditor must bring besides the log's key, as arguments; nothing where the key suffices
 * @param finding what both verifiers must then say
 */
record Forgery(List<LoggedEvent> events, Optional<String> head, long headsKept, List<String> outside, Finding finding) {

    static Forgery underTheTrueHead(List<LoggedEvent> events) {
        return new Forgery(events, Optional.empty(), Long.MAX_VALUE, List.of(), Finding.TAMPERED);
    }
}
