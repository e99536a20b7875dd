package org.lianshou.eventlog.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {

    private static final byte[] NAME = "王小明 13800000000".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private SubjectKeys keys;
    private final UUID wang = UUID.randomUUID();
    private final SealedPlace place = new SealedPlace(wang, UUID.randomUUID(), 3, "/reporter/name");

    @BeforeEach
    void open() {
        keys = reopened();
    }

    private SubjectKeys reopened() {
        return SubjectKeys.open(folder.resolve("subjects"), folder.resolve("master/key"));
    }

    @Test
    void what_was_sealed_opens_again_also_after_a_restart() {
        byte[] sealed = keys.seal(place, NAME);

        assertThat(sealed).hasSize(12 + NAME.length + 16);
        assertThat(keys.open(place, sealed)).contains(NAME);
        assertThat(reopened().open(place, sealed)).contains(NAME);
    }

    @Test
    void keys_in_the_layout_of_before_are_refused_since_unread_everybody_would_look_erased() throws IOException {
        Files.createDirectories(folder.resolve("subjects/ab/cd"));

        assertThatThrownBy(this::reopened)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no longer read");
    }

    @Test
    void the_same_text_never_seals_to_the_same_bytes() {
        assertThat(keys.seal(place, NAME)).isNotEqualTo(keys.seal(place, NAME));
    }

    @Test
    void it_opens_in_its_own_place_only() {
        byte[] sealed = keys.seal(place, NAME);
        UUID li = UUID.randomUUID();
        keys.seal(new SealedPlace(li, place.stream(), 3, place.field()), NAME);

        assertThat(Stream.of(
                        new SealedPlace(li, place.stream(), 3, place.field()),
                        new SealedPlace(wang, UUID.randomUUID(), 3, place.field()),
                        new SealedPlace(wang, place.stream(), 4, place.field()),
                        new SealedPlace(wang, place.stream(), 3, "/reporter/nick")))
                .allSatisfy(other ->
                        assertThatThrownBy(() -> keys.open(other, sealed)).isInstanceOf(SealBroken.class));
    }

    @Test
    void an_altered_byte_is_noticed() {
        byte[] sealed = keys.seal(place, NAME);
        sealed[14] ^= 1;
        assertThatThrownBy(() -> keys.open(place, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void after_destruction_nothing_opens_and_nothing_is_sealed_ever_again() {
        byte[] sealed = keys.seal(place, NAME);
        byte[] wrapped = record(wang);
        keys.destroy(wang);
        keys.destroy(wang);

        for (SubjectKeys later : List.of(keys, reopened())) {
            assertThat(later.open(place, sealed)).isEmpty();
            assertThatThrownBy(() -> later.seal(place, NAME)).isInstanceOf(SubjectKeyDestroyed.class);
        }
        assertThat(record(wang)).isNotEqualTo(wrapped).endsWith(new byte[110]);
    }

    @Test
    void a_key_taken_back_is_looked_up_no_more_and_where_there_is_none_nothing_is_written() throws IOException {
        UUID never = UUID.randomUUID();
        keys.withdraw(never);
        assertThat(keys.isDestroyed(never)).isFalse();
        keys.introduce(wang, "13800000000");
        byte[] wrapped = record(wang);

        keys.withdraw(wang);

        assertThat(keys.introducedBy("13800000000")).isEmpty();
        assertThat(record(wang)).isNotEqualTo(wrapped).endsWith(new byte[110]);
        assertThatThrownBy(() -> keys.seal(place, NAME)).isInstanceOf(SubjectKeyDestroyed.class);
    }

    @Test
    void a_subject_erased_before_it_had_a_key_gets_none() {
        keys.destroy(wang);
        assertThatThrownBy(() -> keys.seal(place, NAME)).isInstanceOf(SubjectKeyDestroyed.class);
    }

    @Test
    void what_a_power_cut_left_of_a_new_key_is_passed_over() throws IOException {
        keys.destroy(wang); // makes the file
        UUID beside = new UUID(7, wang.getLeastSignificantBits());
        Path file = fileOf(wang);
        for (int left : new int[] {0, 100, 128}) {
            Files.write(file, new byte[left], StandardOpenOption.APPEND);
        }
        byte[] sealed = keys.seal(new SealedPlace(beside, place.stream(), 3, place.field()), NAME);

        assertThat(reopened().open(new SealedPlace(beside, place.stream(), 3, place.field()), sealed))
                .contains(NAME);
        assertThatThrownBy(() -> reopened().seal(place, NAME)).isInstanceOf(SubjectKeyDestroyed.class);
    }

    @Test
    void a_subject_never_heard_of_opens_to_nothing() {
        assertThat(keys.open(place, new byte[40])).isEmpty();
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".keys"));
    }

    @Test
    void many_who_seal_at_once_agree_on_one_key() throws Exception {
        List<Callable<byte[]>> sealing = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            SubjectKeys process = i % 2 == 0 ? keys : reopened();
            sealing.add(() -> process.seal(place, NAME));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<byte[]> sealed : threads.invokeAll(sealing)) {
                assertThat(reopened().open(place, sealed.get())).contains(NAME);
            }
        }
    }

    @Test
    void only_its_owner_may_read_any_file_and_none_holds_a_bare_key() throws IOException {
        keys.seal(place, NAME);
        keys.destroy(UUID.randomUUID());
        for (Path file : files().toList()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(file.getFileName().toString()).doesNotEndWith(".tmp");
        }
        Files.delete(folder.resolve("master/key"));
        assertThatThrownBy(() -> reopened().seal(place, NAME)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_subject_is_found_by_its_handle_in_every_process_until_its_key_is_destroyed() {
        UUID li = UUID.randomUUID();
        keys.introduce(wang, "13800000000");
        keys.introduce(li, "13800000000");
        keys.introduce(UUID.randomUUID(), "13900000000");
        byte[] sealed = keys.seal(place, NAME);

        assertThat(reopened().introducedBy("13800000000")).containsExactlyInAnyOrder(wang, li);
        assertThat(reopened().open(place, sealed)).contains(NAME);
        keys.destroy(wang);
        assertThat(reopened().introducedBy("13800000000")).containsExactly(li);
        assertThat(record(wang)).endsWith(new byte[110]);
        assertThatThrownBy(() -> keys.introduce(wang, "13800000000")).isInstanceOf(SubjectKeyDestroyed.class);
    }

    @Test
    void the_handle_given_last_counts_also_for_a_key_that_was_there_before() {
        byte[] sealed = keys.seal(place, NAME);
        for (String handle : List.of("13800000000", "13800000000", "13900000000")) {
            keys.introduce(wang, handle);
        }
        assertThat(keys.introducedBy("13800000000")).isEmpty();
        assertThat(keys.introducedBy("13900000000")).containsExactly(wang);
        assertThat(reopened().open(place, sealed)).contains(NAME);
    }

    @Test
    void who_has_the_files_finds_no_handle_in_them_by_hashing_all_there_are() throws Exception {
        keys.introduce(wang, "13800000000");
        byte[] plain = MessageDigest.getInstance("SHA-256").digest("13800000000".getBytes(UTF_8));
        assertThat(Arrays.copyOfRange(record(wang), 96, 128))
                .isNotEqualTo(plain)
                .isNotEqualTo(new byte[32]);
    }

    @Test
    void a_fingerprint_is_the_same_for_ever_and_another_where_the_secret_is() {
        byte[] fingerprint = keys.fingerprint(NAME);
        SubjectKeys elsewhere = SubjectKeys.open(folder.resolve("others"), folder.resolve("other/key"));

        assertThat(reopened().fingerprint(NAME)).hasSize(32).isEqualTo(fingerprint);
        assertThat(elsewhere.fingerprint(NAME)).isNotEqualTo(fingerprint);
        keys.rotate(files -> {});
        assertThat(reopened().fingerprint(NAME)).isEqualTo(fingerprint);
    }

    @Test
    void whether_a_subject_was_erased_is_known_without_a_key_for_it() {
        assertThat(keys.isDestroyed(wang)).isFalse();
        keys.seal(place, NAME);
        assertThat(keys.isDestroyed(wang)).isFalse();
        keys.destroy(wang);
        assertThat(keys.isDestroyed(wang)).isTrue();
        assertThat(reopened().isDestroyed(wang)).isTrue();
    }

    @Test
    void another_process_forgets_a_destroyed_key_when_it_next_loads_it() {
        SubjectKeys other = reopened();
        byte[] sealed = keys.seal(place, NAME);
        keys.destroy(wang);
        assertThat(other.open(place, sealed)).isEmpty();
        assertThatThrownBy(() -> other.introduce(wang, "13800000000")).isInstanceOf(SubjectKeyDestroyed.class);
    }

    private Path fileOf(UUID subject) {
        return files().filter(file -> at(subject, file) >= 0).findFirst().orElseThrow();
    }

    private byte[] record(UUID subject) {
        Path file = fileOf(subject);
        return Arrays.copyOfRange(content(file), at(subject, file), at(subject, file) + 128);
    }

    private static int at(UUID subject, Path file) {
        ByteBuffer all = ByteBuffer.wrap(content(file));
        for (int at = 0; file.toString().endsWith(".keys") && at + 128 <= all.limit(); at += 128) {
            if (all.getLong(at) == subject.getMostSignificantBits()) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
