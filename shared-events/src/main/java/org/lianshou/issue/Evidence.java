package org.lianshou.issue;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a photo, document or recording kept elsewhere.
 *
 * @param reference where it is, such as {@code photo:2026/11/0007} or an archive number
 * @param sha256 the file's digest in lower-case hexadecimal, where known
 */
public record Evidence(
        String reference,
        @Nullable String caption,
        @Nullable String sha256) {
    public Evidence {
        reference = Given.line("evidence.reference", reference);
        caption = Given.optionalText("evidence.caption", caption);
        Given.check(
                "evidence.sha256",
                sha256 == null || sha256.matches("[0-9a-f]{64}"),
                "sha256",
                "must be 64 lower-case hexadecimal digits");
    }
}
