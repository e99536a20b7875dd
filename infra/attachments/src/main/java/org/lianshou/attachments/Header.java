package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.SubjectId;

/**
 * The first {@value #LENGTH} bytes of a file: lines of a name and a value in ASCII, then spaces. The content follows, so
 * that {@code tail -c +513 | sha256sum} is all it takes to check it.
 */
final class Header {
    static final int LENGTH = 512;

    private static final String FORMAT = "lianshou-attachment 1";
    private static final String NONE = "none";

    private Header() {}

    static byte[] of(Attachment attachment) {
        String lines = String.join(
                "\n",
                FORMAT,
                "id " + attachment.id(),
                "type " + attachment.type().mediaType(),
                "uploader " + attachment.uploader(),
                "uploaded-at " + attachment.uploadedAt(),
                "size " + attachment.size(),
                "stored " + attachment.stored(),
                "sha256 " + attachment.sha256(),
                "subject " + Objects.requireNonNullElse(attachment.subject(), NONE),
                "");
        byte[] header = new byte[LENGTH];
        Arrays.fill(header, (byte) ' ');
        byte[] text = lines.getBytes(US_ASCII);
        System.arraycopy(text, 0, header, 0, text.length);
        return header;
    }

    /** @throws AttachmentDamaged naming the file */
    static Attachment read(byte[] header, Path file) {
        String[] lines = new String(header, US_ASCII).split("\n", -1);
        if (!lines[0].equals(FORMAT)) {
            throw new AttachmentDamaged(file, "does not begin as an attachment does");
        }
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            values.put(line.substring(0, Math.max(space, 0)), line.substring(space + 1));
        }
        try {
            return attachment(values);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new AttachmentDamaged(file, "has a header that can't be read");
        }
    }

    private static Attachment attachment(Map<String, String> values) {
        String subject = value(values, "subject");
        return new Attachment(
                UUID.fromString(value(values, "id")),
                FileType.ofMediaType(value(values, "type")),
                new PersonId(value(values, "uploader")),
                Instant.parse(value(values, "uploaded-at")),
                Long.parseLong(value(values, "size")),
                Long.parseLong(value(values, "stored")),
                value(values, "sha256"),
                subject.equals(NONE) ? null : new SubjectId(UUID.fromString(subject)));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
