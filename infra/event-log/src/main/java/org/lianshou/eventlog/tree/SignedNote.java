package org.lianshou.eventlog.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text ends in a newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final String BLANK = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new MalformedNote("The text of a note ends in a newline");
        }
    }

    /** What it says is to be believed only once a signature of a known key is verified. */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf(BLANK);
        if (blank < 0 || !note.endsWith("\n") || blank + BLANK.length() == note.length()) {
            throw new MalformedNote("A note is a text, an empty line, and lines of signatures");
        }
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNote("A note has no control characters");
        }
        String lines = note.substring(blank + BLANK.length());
        return new SignedNote(
                note.substring(0, blank + 1),
                lines.lines().map(NoteSignature::parse).toList());
    }

    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** Whether the key has signed it. A signature under the key's name and id that is not the key's spoils the note. */
    public boolean isSignedBy(VerifierKey key) {
        List<NoteSignature> its = signatures.stream().filter(key::owns).toList();
        return !its.isEmpty() && its.stream().allMatch(signature -> key.verifies(text, signature));
    }

    /** The note as it is sent and kept. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
