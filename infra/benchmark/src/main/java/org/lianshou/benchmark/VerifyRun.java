package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.query.audit.BundleFile;
import org.lianshou.verifier.Verifier;

/** How fast a bundle of everything is verified, from the file to the verdict, beside reading the same events from the log. */
final class VerifyRun {
    private static final int WARM_UP = 3;

    /** So many that their copies lie too far apart for the ZIP's compression to see that they are copies. */
    private static final int LIVES = 64;

    private final Path bundle;
    private final String vkey;
    private final long events;

    private VerifyRun(Path bundle, String vkey, long events) {
        this.bundle = bundle;
        this.vkey = vkey;
        this.events = events;
    }

    static void run(Options options, Lines lines) throws Exception {
        long wanted = options.quick() ? 20_000 : 200_000;
        try (Workspace workspace = Workspace.open()) {
            Desk desk = Desk.open(workspace);
            FilledLog.like(
                            Stream.generate(desk::lived).limit(LIVES).toList(),
                            desk.database().owner())
                    .upTo(wanted, at -> lines.progress("  %d of %d events".formatted(at, wanted)));
            VerifyRun run = exported(desk, workspace.folder().resolve("everything.zip"));
            lines.progress("  a bundle of %d bytes".formatted(Files.size(run.bundle)));
            run.rounds(options.rounds(5, 2), new Scan(desk.database().owner()), lines);
        }
    }

    private static VerifyRun exported(Desk desk, Path file) throws Exception {
        SigningKey key = SigningKey.generate();
        Signing.ofAll(ServerDatabase.source(desk.database().command()), desk.reader(), key);
        DataSource query = ServerDatabase.source(desk.database().query());
        try (OutputStream out = Files.newOutputStream(file)) {
            BundleFile.write(query, Instant.now(), out);
        }
        String vkey = new Heads(query).keys().getFirst().toString();
        return new VerifyRun(file, vkey, new EventLogReader(query).head().position());
    }

    private void rounds(int rounds, Scan scan, Lines lines) throws SQLException {
        Comparison verify = new Comparison("verify", 1, "scan");
        for (int again = 0; again < WARM_UP; again++) {
            scan.rate();
            rate();
        }
        for (int round = 0; round < rounds; round++) {
            double scanned = scan.rate();
            double verified = rate();
            verify.round(verified, scanned);
            lines.progress("  round %d: %.0f scanned, %.0f verified a second".formatted(round + 1, scanned, verified));
        }
        verify.print(lines);
    }

    /** Events a second, with the file opened and the signature checked each time. */
    private double rate() {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        long begun = System.nanoTime();
        int status = Verifier.run(new PrintStream(report, true, UTF_8), nowhere, bundle.toString(), "--key", vkey);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (status != 0 || !report.toString(UTF_8).contains("complete: every event")) {
            throw new IllegalStateException("The true log is not valid: " + report.toString(UTF_8));
        }
        return events / seconds;
    }
}
