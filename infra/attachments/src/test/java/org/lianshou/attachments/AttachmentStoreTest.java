package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.eventlog.keys.SealedPlace;
import org.lianshou.eventlog.keys.SubjectKeyDestroyed;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.CollectionEvent.IssueSupplemented;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.Role;

class AttachmentStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final PersonId OPERATOR = new PersonId("operator");
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    private SubjectKeys keys;
    private AttachmentStore store;

    @BeforeEach
    void open() {
        keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        store = storeLeavingFree(0);
    }

    @Test
    void what_was_put_is_found_and_read_again_by_another_process() throws Exception {
        Attachment put = put(false);

        AttachmentStore another = storeLeavingFree(0);

        assertThat(another.find(put.id())).hasValue(put);
        assertThat(another.read(put)).hasValue(Samples.jpeg());
        assertThat(put.type()).isEqualTo(FileType.JPEG);
        assertThat(put.uploadedAt()).isEqualTo(CLOCK.instant());
        assertThat(put.sha256()).isEqualTo(sha256(Samples.jpeg()));
        assertThat(file(put)).hasParent(folder.resolve("attachments").resolve(lastTwo(put.id())));
        assertThat(Files.getPosixFilePermissions(file(put))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void what_is_personal_is_on_disk_as_ciphertext_whose_digest_needs_no_key() throws Exception {
        Attachment put = put(true);

        byte[] bytes = Files.readAllBytes(file(put));

        assertThat(new String(bytes, ISO_8859_1)).doesNotContain(Samples.SECRET, "JFIF");
        assertThat(put.sha256()).isEqualTo(sha256(Arrays.copyOfRange(bytes, Header.LENGTH, bytes.length)));
        assertThat(put.sha256()).isNotEqualTo(sha256(Samples.jpeg()));
        assertThat(put.size()).isEqualTo(Samples.jpeg().length);
        assertThat(store.read(put)).hasValue(Samples.jpeg());
        assertThat(new String(Files.readAllBytes(file(put(false))), ISO_8859_1)).contains(Samples.SECRET);
    }

    @Test
    void each_personal_one_has_a_subject_of_its_own() {
        assertThat(put(true).subject()).isNotNull().isNotEqualTo(put(true).subject());
    }

    @Test
    void nothing_is_there_for_an_unknown_id() {
        assertThat(store.find(UUID.randomUUID())).isEmpty();
        store.delete(UUID.randomUUID());
    }

    @Test
    void neither_nothing_nor_an_unknown_type_is_kept() throws IOException {
        assertThatThrownBy(() -> store.put(UUID.randomUUID(), new byte[0], OPERATOR, false))
                .isInstanceOf(AttachmentRefused.class)
                .extracting("code")
                .isEqualTo("attachment-empty");
        assertThatThrownBy(() -> store.put(
                        UUID.randomUUID(), Samples.file("<html><script>alert(1)</script></html>"), OPERATOR, true))
                .isInstanceOf(AttachmentRefused.class)
                .extracting("code")
                .isEqualTo("attachment-type");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_gets_its_name_after_it_was_forced_to_disk() {
        List<String> done = new ArrayList<>();
        UUID id = UUID.randomUUID();

        store = storeOn(new AttachmentFiles(folder.resolve("attachments"), 0) {
            @Override
            FileChannel create(Path aside) throws IOException {
                assertThat(aside.getFileName()).asString().startsWith(".");
                return new FailingChannel(super.create(aside), NO_LIMIT, done) {
                    @Override
                    protected void implCloseChannel() throws IOException {
                        done.add(Files.exists(aside.resolveSibling(id.toString())) ? "named" : "nameless");
                        super.implCloseChannel();
                    }
                };
            }
        });
        store.put(id, Samples.large(200_000), OPERATOR, false);

        assertThat(done).startsWith("write").endsWith("write", "force", "nameless", "close");
        assertThat(store.find(id)).isPresent();
    }

    @Test
    void a_disk_that_fills_up_leaves_nothing_behind() throws IOException {
        for (int room : new int[] {0, 100, Header.LENGTH, Header.LENGTH + 70_000}) {
            store = storeOn(new AttachmentFiles(folder.resolve("attachments"), 0) {
                @Override
                FileChannel create(Path aside) throws IOException {
                    return new FailingChannel(super.create(aside), room, new ArrayList<>());
                }
            });

            assertThatThrownBy(() -> store.put(UUID.randomUUID(), Samples.large(200_000), OPERATOR, true))
                    .isInstanceOf(StoreFull.class);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void uploads_leave_of_the_disk_what_others_need() throws IOException {
        store = storeLeavingFree(NO_LIMIT);

        assertThatThrownBy(() -> put(true)).isInstanceOf(StoreFull.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_was_cut_off_is_named() throws IOException {
        Attachment put = put(false);
        byte[] whole = Files.readAllBytes(file(put));

        for (int length : new int[] {0, 10, Header.LENGTH, whole.length - 1}) {
            Files.write(file(put), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> store.find(put.id()))
                    .isInstanceOf(AttachmentDamaged.class)
                    .hasMessageContaining(file(put).toString());
            assertThatThrownBy(() -> store.read(put)).isInstanceOf(AttachmentDamaged.class);
        }
        store.delete(put.id());
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_was_altered_or_put_in_anothers_place_is_named() throws IOException {
        Attachment put = put(false);
        Attachment other = put(false);
        byte[] altered = Files.readAllBytes(file(put));
        altered[altered.length - 1] ^= 1;
        Files.write(file(put), altered);

        assertThatThrownBy(() -> store.read(put))
                .isInstanceOf(AttachmentDamaged.class)
                .hasMessageContaining(file(put).toString());

        Files.copy(file(other), file(put), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> store.find(put.id()))
                .isInstanceOf(AttachmentDamaged.class)
                .hasMessageContaining(other.id().toString());
    }

    @Test
    void deleting_takes_the_key_along_and_may_be_done_twice() {
        Attachment put = put(true);

        store.delete(put.id());
        store.delete(put.id());

        assertThat(store.find(put.id())).isEmpty();
        assertThat(hasKey(put)).isFalse();
    }

    @Test
    void erasing_an_issue_takes_its_personal_evidence_and_nothing_else() {
        Attachment face = put(true);
        Attachment before = put(true);
        Attachment street = put(false);
        Attachment others = put(true);
        List<IssueEvent> events = List.of(
                new IssueSupplemented(issue(), act(), "补充", List.of(evidence(face), evidence(street))),
                new IssueCompleted(issue(), act(), "办结", List.of(evidence(before)), List.of()));

        store.eraseOf(events);
        store.eraseOf(events);

        assertThat(Stream.of(face, before).map(Attachment::id).map(store::find)).containsOnly(Optional.empty());
        assertThat(Stream.of(face, before)).noneMatch(this::hasKey);
        assertThat(store.read(street)).isPresent();
        assertThat(store.read(others)).isPresent();
    }

    @Test
    void an_erasure_that_crashed_after_the_key_is_finished_by_the_next() {
        Attachment face = put(true);
        keys.destroy(subject(face));
        assertThat(store.read(face)).isEmpty();

        store.eraseOf(List.of(new IssueSupplemented(issue(), act(), "补充", List.of(evidence(face)))));

        assertThat(store.find(face.id())).isEmpty();
    }

    @Test
    void what_a_crash_left_half_written_is_deleted_when_it_is_old() throws IOException {
        Attachment put = put(false);
        Path old = Files.createFile(file(put).resolveSibling("." + UUID.randomUUID() + ".tmp"));
        Path young = Files.createFile(file(put).resolveSibling("." + UUID.randomUUID() + ".tmp"));
        Files.setLastModifiedTime(old, FileTime.from(CLOCK.instant().minusSeconds(1)));
        Files.setLastModifiedTime(young, FileTime.from(CLOCK.instant()));

        store.deleteUnfinished(CLOCK.instant());

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(file(put)).exists();
    }

    @Test
    void room_that_is_taken_comes_free_again() {
        Room room = new Room(10_000, Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            try (Room.Taken all = room.take(NO_LIMIT)) {
                assertThatThrownBy(() -> room.take(1)).isInstanceOf(RoomTaken.class);
            }
            try (Room.Taken small = room.take(1_000);
                    Room.Taken other = room.take(1_000)) {
                assertThatThrownBy(() -> room.take(9_000)).isInstanceOf(RoomTaken.class);
            }
        }
    }

    private Attachment put(boolean personal) {
        return store.put(UUID.randomUUID(), Samples.jpeg(), OPERATOR, personal);
    }

    /** A subject whose key was destroyed never gets another. */
    private boolean hasKey(Attachment attachment) {
        SealedPlace anywhere = new SealedPlace(subject(attachment), attachment.id(), 0, "x");
        try {
            keys.seal(anywhere, new byte[0]);
            return true;
        } catch (SubjectKeyDestroyed e) {
            return false;
        }
    }

    private AttachmentStore storeLeavingFree(long leftFree) {
        return storeOn(new AttachmentFiles(folder.resolve("attachments"), leftFree));
    }

    private AttachmentStore storeOn(AttachmentFiles files) {
        return new AttachmentStore(files, keys, CLOCK, new Limits(1 << 20, 1 << 20, 0));
    }

    private Path file(Attachment attachment) {
        return folder.resolve("attachments")
                .resolve(lastTwo(attachment.id()))
                .resolve(attachment.id().toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("attachments"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static UUID subject(Attachment attachment) {
        return Objects.requireNonNull(attachment.subject()).value();
    }

    private static String lastTwo(UUID id) {
        return id.toString().substring(34);
    }

    private static Evidence evidence(Attachment attachment) {
        return new Evidence(attachment.reference(), null, attachment.sha256(), attachment.subject());
    }

    private static IssueId issue() {
        return new IssueId(UUID.randomUUID());
    }

    private static Act act() {
        return new Act(new Actor(OPERATOR, Role.OPERATOR, null), CLOCK.instant(), false, null);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
