package org.lianshou.verifier;

import static org.lianshou.verifier.Verdict.TAMPERED;
import static org.lianshou.verifier.Verdict.UNUSABLE;

import java.util.Locale;

/** What may be wrong. The words are stable: scripts rely on them, and the document lists them. */
enum Code {
    EVENT_HASH(TAMPERED, "The event is not what was recorded: compare it with the log."),
    CHAIN(TAMPERED, "This event or the one before it in its stream was replaced: compare both with the log."),
    SEQUENCE(TAMPERED, "Ask what the stream holds at this place."),
    POSITION(TAMPERED, "Events were exchanged, repeated or added: compare with the log."),
    LEAF_MISSING(TAMPERED, "Events were left out: ask for those at the positions named."),
    EPOCH(TAMPERED, "Ask for the minutes of the restores."),
    RECORDED_AT(TAMPERED, "The log's time never falls: ask when this event was recorded."),
    ROOT(TAMPERED, "Some event is not the one that the head speaks of: compare hashes with the log."),
    INCLUSION(TAMPERED, "The head does not speak of this event at this place: ask for the bundle anew."),
    FORK(
            TAMPERED,
            "The log told others another history, or lost events in a restore: ask for the minutes of the restore."),
    HEAD_SIGNATURE(TAMPERED, "The head was altered after it was signed: ask for the bundle anew."),
    HEAD_UNSIGNED(
            TAMPERED, "Whoever made this does not hold the log's key: ask the county whether it changed its key."),
    COSIGNATURE(TAMPERED, "The witness did not see this head: ask the witness for the head of this size."),
    MANIFEST(TAMPERED, "The bundle claims what it does not hold: ask for the bundle anew."),
    CONTAINER(UNUSABLE, "The file was cut off or damaged on its way: fetch it again."),
    ENTRY_UNKNOWN(UNUSABLE, "Such an entry is not part of the format: ask for a clean bundle."),
    ENTRY_PATH(UNUSABLE, "The name could lead outside the bundle: do not unpack this file."),
    ENTRY_TWICE(UNUSABLE, "Two readers could see two bundles in it: ask for a clean one."),
    ENTRY_MISSING(UNUSABLE, "Ask for the whole bundle."),
    ENTRY_TOO_LARGE(UNUSABLE, "Ask for several smaller bundles."),
    ENTRY_BOMB(UNUSABLE, "It would unpack to far more than it is: do not unpack this file."),
    MALFORMED(UNUSABLE, "It was cut off or written wrongly: ask for the bundle anew."),
    FORMAT_UNKNOWN(UNUSABLE, "Use a verifier made for this format."),
    KEY_MISSING(UNUSABLE, "Get the log's public key from the county by another way and name it with --key."),
    QUORUM(UNUSABLE, "Ask for a bundle on a head that these witnesses have cosigned."),
    PROOF_MISSING(UNUSABLE, "Ask for a bundle that has this proof, or for one of every event."),
    HEAD_NEWER(UNUSABLE, "Ask for a bundle on a head at least as large as yours."),
    HEAD_UNUSABLE(UNUSABLE, "Look at the file given with --head and at the key given for it with --key."),
    ARGUMENTS(UNUSABLE, Arguments.USAGE);

    private final Verdict verdict;
    private final String advice;

    Code(Verdict verdict, String advice) {
        this.verdict = verdict;
        this.advice = advice;
    }

    Verdict verdict() {
        return verdict;
    }

    /** What to do about it. */
    String advice() {
        return advice;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
