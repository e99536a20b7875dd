package org.lianshou.attachments;

/**
 * How much attachments may take, in bytes.
 *
 * @param largest one attachment
 * @param memory all that are held in memory at a time
 * @param leftFree what uploads leave of the disk to the others on it, the log above all
 */
public record Limits(long largest, long memory, long leftFree) {
    public Limits {
        if (largest < 1 || largest > Integer.MAX_VALUE / 4 || memory < 1 || leftFree < 0) {
            throw new IllegalArgumentException(
                    "no limits for attachments: " + largest + ", " + memory + ", " + leftFree);
        }
    }
}
