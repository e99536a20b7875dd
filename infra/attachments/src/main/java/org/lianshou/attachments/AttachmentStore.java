package org.lianshou.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.eventlog.keys.SealedPlace;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.SubjectId;

/**
 * Keeps attachments in a folder, which processes may share. A personal one has a subject of its own, since it is there
 * before anyone knows whose issue it will belong to; destroying that subject's key erases it from every copy of the
 * folder there is.
 */
public final class AttachmentStore {
    private static final String CONTENT = "content";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AttachmentFiles files;
    private final SubjectKeys keys;
    private final Clock clock;
    private final Limits limits;
    private final Room room;

    AttachmentStore(AttachmentFiles files, SubjectKeys keys, Clock clock, Limits limits) {
        this.files = files;
        this.keys = keys;
        this.clock = clock;
        this.limits = limits;
        this.room = new Room(limits.memory(), PATIENCE);
    }

    /** Opens the store in a folder, which is made if it is not there. */
    public static AttachmentStore open(Path folder, SubjectKeys keys, Clock clock, Limits limits) {
        return new AttachmentStore(new AttachmentFiles(folder, limits.leftFree()), keys, clock, limits);
    }

    public Limits limits() {
        return limits;
    }

    /** To be taken by whoever holds a content in memory. */
    public Room room() {
        return room;
    }

    /**
     * What a content is, whatever its sender calls it.
     *
     * @throws AttachmentRefused where it is empty, of no type that is kept, or of another sort than it is called
     */
    public static FileType told(byte[] content, String called) {
        FileType type = told(content);
        if (!type.goesBy(called)) {
            throw AttachmentRefused.misnamed(type, called);
        }
        return type;
    }

    private static FileType told(byte[] content) {
        if (content.length == 0) {
            throw AttachmentRefused.empty();
        }
        return FileType.of(content).orElseThrow(AttachmentRefused::type);
    }

    /**
     * Keeps a content; durable when this returns.
     *
     * @param id new and random, of the caller's making so that it can be noted down beforehand
     * @throws AttachmentRefused where it is empty, or of no type that is kept
     * @throws StoreFull where the disk has no room
     */
    public Attachment put(UUID id, byte[] content, PersonId uploader, boolean personal) {
        FileType type = told(content);
        files.checkRoomFor(content.length);
        SubjectId subject = personal ? new SubjectId(UUID.randomUUID()) : null;
        byte[] kept = subject == null ? content : keys.seal(place(id, subject), content);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Attachment attachment =
                new Attachment(id, type, uploader, now, content.length, kept.length, sha256(kept), subject);
        write(attachment, kept);
        return attachment;
    }

    /**
     * What is known of an attachment, without its content.
     *
     * @throws AttachmentDamaged where its file is cut off or can't be read
     */
    public Optional<Attachment> find(UUID id) {
        return fromDisk(() -> files.find(id));
    }

    /**
     * The content in clear.
     *
     * @return nothing where its key was destroyed or its file has gone
     * @throws AttachmentDamaged where the bytes are not those that were written
     */
    public Optional<byte[]> read(Attachment attachment) {
        return fromDisk(() -> files.read(attachment)).flatMap(kept -> opened(attachment, kept));
    }

    /** Deletes an attachment that nothing refers to, with its key. Doing it twice is harmless. */
    public void delete(UUID id) {
        subject(id).ifPresent(subject -> keys.destroy(subject.value()));
        deleteFile(id);
    }

    /**
     * Erases all personal evidence of an issue, given its events: first each key, then the file. Doing it again is
     * harmless and finishes what a crash interrupted; evidence that is not personal stays.
     */
    public void eraseOf(List<IssueEvent> events) {
        events.stream()
                .flatMap(event -> event.evidence().stream())
                .filter(Evidence::isPersonal)
                .forEach(this::erase);
    }

    /** Deletes what uploads that were cut off by a crash left behind before an instant. */
    public void deleteUnfinished(Instant before) {
        toDisk(() -> files.deleteUnfinished(before));
    }

    private Optional<byte[]> opened(Attachment attachment, byte[] kept) {
        if (!sha256(kept).equals(attachment.sha256())) {
            throw files.altered(attachment.id());
        }
        SubjectId subject = attachment.subject();
        return subject == null ? Optional.of(kept) : keys.open(place(attachment.id(), subject), kept);
    }

    private void erase(Evidence evidence) {
        SubjectId subject = evidence.subject();
        if (subject != null) {
            keys.destroy(subject.value());
        }
        evidence.attachment().ifPresent(this::deleteFile);
    }

    /** Of a file that is whole enough to say it. */
    private Optional<SubjectId> subject(UUID id) {
        try {
            return find(id).map(Attachment::subject);
        } catch (AttachmentDamaged e) {
            return Optional.empty();
        }
    }

    private void deleteFile(UUID id) {
        toDisk(() -> files.delete(id));
    }

    /** Without its file a key seals nothing, so it goes again. */
    private void write(Attachment attachment, byte[] kept) {
        try {
            toDisk(() -> files.write(attachment, kept));
        } catch (RuntimeException e) {
            SubjectId subject = attachment.subject();
            if (subject != null) {
                keys.destroy(subject.value());
            }
            throw e;
        }
    }

    private static SealedPlace place(UUID id, SubjectId subject) {
        return new SealedPlace(subject.value(), id, 0, CONTENT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private interface Reading<T> {
        Optional<T> read() throws IOException;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static <T> Optional<T> fromDisk(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void toDisk(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
