package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshou.benchmark.ByteSearch.Hit;
import org.lianshou.benchmark.Subject.Told;
import org.lianshou.eventlog.keys.SubjectKeys;

/** The keys of those who will be erased, and a backup of the folder that has them still when they are gone. */
final class KeysOfErased {

    private final List<SealedText> sealed;
    private final Path data;
    private final Path backup;

    private KeysOfErased(List<SealedText> sealed, Path data, Path backup) {
        this.sealed = sealed;
        this.data = data;
        this.backup = backup;
    }

    /** Copies keys and attachments as whoever makes backups does. */
    static KeysOfErased backedUp(List<SealedText> sealed, Path data, Path backup) throws IOException {
        for (String folder : List.of("keys", "attachments")) {
            copy(data.resolve(folder), backup.resolve(folder));
        }
        return new KeysOfErased(sealed, data, backup);
    }

    int number() {
        return sealed.stream().mapToInt(text -> text.keys().size()).sum();
    }

    /**
     * Adds to a search the wrapped key of each, and what its phone is found by.
     *
     * @throws IllegalStateException where the backup would not open what the log holds, or the search not find its keys
     */
    void want(ByteSearch search) throws IOException {
        KeyRecords records = KeyRecords.in(backup.resolve("keys"));
        ByteSearch alone = new ByteSearch();
        SubjectKeys kept = opened(backup);
        for (SealedText text : sealed) {
            int whose = text.subject().canary().number();
            for (UUID key : text.keys()) {
                if (!records.hasKey(key) || !text.opensWith(kept)) {
                    throw new IllegalStateException("The backup does not open what subject " + whose + " said");
                }
                records.want(key, whose, alone);
                records.want(key, whose, search);
            }
        }
        Set<Hit> found = new HashSet<>();
        Set<Hit> wanted = new HashSet<>();
        new FileSearch(backup, alone).tell((hit, place) -> found.add(hit), new Searched());
        sealed.forEach(text -> wanted.add(new Hit(text.subject().canary().number(), "wrapped key", "bytes")));
        if (!found.containsAll(wanted)) {
            throw new IllegalStateException("The search does not find keys where they are");
        }
    }

    /** Every record says that the key is gone, and what the log holds opens no more. */
    void expectGone(Findings findings) throws IOException {
        KeyRecords records = KeyRecords.in(data.resolve("keys"));
        SubjectKeys live = opened(data);
        for (SealedText text : sealed) {
            int whose = text.subject().canary().number();
            text.keys()
                    .forEach(key -> findings.expect(records.isGone(key), whose, "the key of " + key + " is not gone"));
            findings.expect(text.isErasedTo(live), whose, "what the log holds still opens");
        }
    }

    /** A photo's file comes back from the backup, as ciphertext: the running process must not be able to open it. */
    void expectBackupOfNoUse(Answers answers, Findings findings) throws IOException, InterruptedException {
        for (SealedText text : sealed) {
            int whose = text.subject().canary().number();
            for (Told told : text.subject().issues()) {
                String id = told.attachment();
                Path file = Path.of("attachments", id.substring(id.length() - 2), id);
                findings.expect(Files.notExists(data.resolve(file)), whose, "the file of a photo is still there");
                Files.copy(backup.resolve(file), data.resolve(file));
                findings.expect(answers.refusesPhoto(told), whose, "a photo out of the backup is shown");
                Files.delete(data.resolve(file));
            }
        }
    }

    private SubjectKeys opened(Path folder) {
        return SubjectKeys.open(folder.resolve("keys"), data.resolve("secrets/subject-keys.master"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
