package org.lianshou.eventlog.tree;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of the tree, as the text of a note: C2SP tlog-checkpoint, without extension lines.
 *
 * @param origin what names the log, and the log's key with it
 * @param size how many leaves the tree has
 */
public record Checkpoint(String origin, long size, TreeHash root) {

    private static final Pattern TEXT = Pattern.compile("([^\\s+]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

    public Checkpoint {
        KeyName.check(origin);
        if (size < 0) {
            throw new IllegalArgumentException("A tree can't have " + size + " leaves");
        }
    }

    /** A restore begins a new epoch and therewith another origin: what heads of the lost part said binds nobody. */
    public static String origin(UUID logId, int epoch) {
        return "lianshou/" + logId + "/" + epoch;
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedNote for any other text than {@link #text()} would give
     */
    public static Checkpoint parse(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new MalformedNote("A checkpoint is three lines: origin, size and root");
        }
        Checkpoint checkpoint =
                new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), TreeHash.fromBase64(lines.group(3)));
        if (!checkpoint.text().equals(text)) {
            throw new MalformedNote("The root's base64 is not the one way to write it");
        }
        return checkpoint;
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
