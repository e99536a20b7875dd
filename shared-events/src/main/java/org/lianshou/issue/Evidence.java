package org.lianshou.issue;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a photo, document or recording: kept here, as {@code attachment:} and its id, or elsewhere.
 *
 * @param reference where it is, such as {@code attachment:0b1e6d0a-…}, {@code photo:2026/11/0007} or an archive number
 * @param caption absent where it is personal: it would stand in clear
 * @param sha256 the digest of the bytes as they are kept, in lower-case hexadecimal, where known
 * @param subject whose key the attachment is sealed under; present where it is marked personal
 */
public record Evidence(
        String reference,
        @Nullable String caption,
        @Nullable String sha256,
        @Nullable SubjectId subject) {
    /** What the reference to an attachment begins with; its id follows. */
    public static final String ATTACHMENT = "attachment:";

    private static final Pattern KEPT_HERE =
            Pattern.compile(ATTACHMENT + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    public Evidence {
        reference = Given.line("evidence.reference", reference);
        caption = Given.optionalText("evidence.caption", caption);
        Given.check(
                "evidence.sha256",
                sha256 == null || sha256.matches("[0-9a-f]{64}"),
                "sha256",
                "must be 64 lower-case hexadecimal digits");
    }

    /** The attachment's id, where it is one that is kept here. */
    public Optional<UUID> attachment() {
        Matcher matcher = KEPT_HERE.matcher(reference);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    public boolean isPersonal() {
        return subject != null;
    }
}
