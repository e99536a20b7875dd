package org.lianshou.eventlog.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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
        keys.destroy(wang);
        keys.destroy(wang);

        for (SubjectKeys later : List.of(keys, reopened())) {
            assertThat(later.open(place, sealed)).isEmpty();
            assertThatThrownBy(() -> later.seal(place, NAME)).isInstanceOf(SubjectKeyDestroyed.class);
        }
        assertThat(files()).noneMatch(file -> file.toString().endsWith(wang + ".key"));
    }

    @Test
    void a_subject_erased_before_it_had_a_key_gets_none() {
        keys.destroy(wang);
        assertThatThrownBy(() -> keys.seal(place, NAME)).isInstanceOf(SubjectKeyDestroyed.class);
    }

    @Test
    void a_destruction_cut_short_after_its_tombstone_counts_and_can_be_finished() throws IOException {
        byte[] sealed = keys.seal(place, NAME);
        Path key = files().filter(file -> file.toString().endsWith(wang + ".key"))
                .findFirst()
                .orElseThrow();
        Files.createFile(key.resolveSibling(wang + ".gone"));

        assertThat(reopened().open(place, sealed)).isEmpty();
        reopened().destroy(wang);
        assertThat(key).doesNotExist();
    }

    @Test
    void a_subject_never_heard_of_opens_to_nothing() {
        assertThat(keys.open(place, new byte[40])).isEmpty();
        assertThat(files()).noneMatch(file -> file.toString().contains(wang.toString()));
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

    private Stream<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
