package org.lianshou.eventlog.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new master key while everybody goes on, and what a crash leaves of it. */
class RotationTest {
    private static final byte[] NAME = "沈阿姨".getBytes(UTF_8);
    private static final int SUBJECTS = 600;

    @TempDir
    private Path folder;

    private final UUID stream = UUID.randomUUID();
    private final Map<UUID, byte[]> sealed = new TreeMap<>();
    private SubjectKeys keys;

    @BeforeEach
    void fill() {
        keys = process();
        for (int i = 0; i < SUBJECTS; i++) {
            UUID subject = UUID.randomUUID();
            keys.introduce(subject, "1380000" + i);
            sealed.put(subject, keys.seal(place(subject), NAME));
        }
    }

    @Test
    void afterwards_the_old_master_key_opens_nothing_and_the_new_one_everything() throws IOException {
        byte[] old = Files.readAllBytes(master());
        List<Integer> told = new ArrayList<>();

        keys.rotate(told::add);

        assertThat(told).hasSize(SubjectKeys.FILES).endsWith(SubjectKeys.FILES);
        assertThat(keys.isBeingRotated()).isFalse();
        allOpenIn(process());
        assertThat(process().introducedBy("1380000" + 7)).hasSize(1);
        Files.write(master(), old);
        assertThatThrownBy(this::process).isInstanceOf(SealBroken.class);
    }

    @Test
    void what_was_erased_stays_erased() {
        UUID gone = sealed.keySet().iterator().next();
        keys.destroy(gone);
        keys.rotate(files -> {});
        assertThat(process().open(place(gone), Objects.requireNonNull(sealed.get(gone))))
                .isEmpty();
        assertThat(process().isDestroyed(gone)).isTrue();
    }

    @Test
    void a_crash_anywhere_leaves_all_readable_and_the_next_run_ends_it() throws IOException {
        for (int file : new int[] {1, 2, 100, 255, 256}) {
            byte[] before = Files.readAllBytes(master());
            assertThatThrownBy(() -> keys.rotate(dyingAfter(file))).isInstanceOf(Died.class);

            allOpenIn(process());
            assertThat(process().isBeingRotated()).isTrue();
            byte[] between = Files.readAllBytes(master());
            SubjectKeys next = process();
            next.rotate(files -> {});
            assertThat(Files.readAllBytes(master())).isNotEqualTo(before).hasSizeLessThan(between.length);
            allOpenIn(process());
            allOpenIn(keys);
        }
    }

    @Test
    void a_crash_within_a_file_leaves_records_of_both_kinds_and_the_next_run_ends_it() throws IOException {
        Map<Path, byte[]> before = keyFiles();
        assertThatThrownBy(() -> keys.rotate(dyingAfter(256))).isInstanceOf(Died.class);
        for (Map.Entry<Path, byte[]> file : before.entrySet()) {
            byte[] halfWay = Files.readAllBytes(file.getKey());
            System.arraycopy(file.getValue(), 0, halfWay, 0, halfWay.length / 256 * 128);
            Files.write(file.getKey(), halfWay);
        }

        allOpenIn(process());
        process().rotate(files -> {});
        allOpenIn(process());
    }

    @Test
    void another_process_reads_and_makes_keys_throughout() throws Exception {
        SubjectKeys other = process(); // knows the old master key alone
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Map<UUID, byte[]> made = new TreeMap<>();
        Thread busy = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                UUID subject = UUID.randomUUID();
                made.put(subject, other.seal(place(subject), NAME));
                begun.countDown();
            }
        });
        begun.await();
        for (int round = 0; round < 3; round++) {
            keys.rotate(files -> {});
        }
        ended.set(true);
        busy.join();

        sealed.putAll(made);
        assertThat(made).hasSizeGreaterThan(3);
        allOpenIn(process());
        allOpenIn(other);
    }

    @Test
    void only_one_rotates_at_a_time() {
        SubjectKeys other = process();
        keys.rotate(files -> assertThatThrownBy(() -> other.rotate(more -> {})).isInstanceOf(RotationRunning.class));
        other.rotate(files -> {});
        allOpenIn(process());
    }

    private static final class Died extends RuntimeException {}

    private static IntConsumer dyingAfter(int file) {
        return done -> {
            if (done == file) {
                throw new Died();
            }
        };
    }

    private void allOpenIn(SubjectKeys process) {
        assertThat(sealed)
                .allSatisfy((subject, text) ->
                        assertThat(process.open(place(subject), text)).contains(NAME));
    }

    private Map<Path, byte[]> keyFiles() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve("keys"))) {
            for (Path file : all.filter(f -> f.toString().endsWith(".keys")).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private SealedPlace place(UUID subject) {
        return new SealedPlace(subject, stream, 0, "/reporter/name");
    }

    private SubjectKeys process() {
        return SubjectKeys.open(folder.resolve("keys"), master());
    }

    private Path master() {
        return folder.resolve("secrets/master");
    }
}
