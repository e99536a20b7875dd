package org.lianshou.command.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import org.lianshou.command.imports.ImportDesk.Running;
import org.lianshou.issue.PersonId;

/** Where files are handed in. What can be seen to be unreadable is refused at once; the rest is kept, then worked on. */
final class Imports {
    private final ImportDesk desk;
    private final Profiles profiles;
    private final ImportWorker worker;
    private final Clock clock;

    Imports(ImportDesk desk, Profiles profiles, ImportWorker worker, Clock clock) {
        this.desk = desk;
        this.profiles = profiles;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Keeps a file and has it worked on.
     *
     * @throws UnknownProfile where no profile has that name
     * @throws UnreadableFile where it is no CSV file with the columns that the profile needs
     */
    UUID start(String profile, byte[] content, PersonId by) {
        CsvFile csv = CsvFile.read(content, profiles.named(profile).needs());
        Running file = new Running(UUID.randomUUID(), profile, by, content);
        desk.keep(file, sha256(content), csv.rows().size(), clock.instant());
        worker.ring();
        return file.id();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
