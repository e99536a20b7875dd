package org.lianshou.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.Head;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.heads.Cosignatures;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.eventlog.heads.SigningKeyFile;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.eventlog.tree.VerifierKey;
import org.lianshou.query.audit.BundleFile;
import org.lianshou.verifier.trial.LoggedEvent;
import org.lianshou.verifier.trial.TrialLog;

/** A county's log as it comes about: commands told, heads signed in between, each cosigned by a witness outside. */
final class WitnessedLog {

    private static final String WITNESS = "witness.example/court";
    private static final int HEADS = 5;
    private static final int CALLERS = 8;
    private static final int CHANGES_BETWEEN_HEADS = 64;

    private final Desk desk;
    private final Path folder;
    private final SigningKey key;
    private final SigningKey witness = SigningKey.generate();
    private final EventLogReader reader;
    private final Heads heads;
    private final List<Long> sizes = new ArrayList<>();

    private WitnessedLog(Workspace workspace) {
        this.desk = Desk.open(workspace);
        this.folder = workspace.folder();
        this.key = SigningKeyFile.openOrCreate(folder.resolve("head-signing.key"));
        this.reader = new EventLogReader(query());
        this.heads = new Heads(query());
    }

    static WitnessedLog write(Workspace workspace) throws Exception {
        WitnessedLog log = new WitnessedLog(workspace);
        List<Callers.Caller> callers = new ArrayList<>();
        for (int number = 0; number < CALLERS; number++) {
            callers.add(log.desk.caller(number));
        }
        for (int head = 0; head < HEADS; head++) {
            for (int change = 0; change < CHANGES_BETWEEN_HEADS; change++) {
                callers.get(change % CALLERS).change();
            }
            log.sign();
        }
        return log;
    }

    DatabaseAccess owner() {
        return desk.database().owner();
    }

    /** What an attacker with the true key has too. */
    SigningKey key() {
        return key;
    }

    String vkey() {
        return key.verifierKey(truth().origin(), SignatureKind.NOTE).toString();
    }

    /** Of all heads, smallest first. */
    List<Long> sizes() {
        return sizes;
    }

    TrialLog truth() {
        Head end = reader.head();
        List<LoggedEvent> events = reader.after(0, Integer.MAX_VALUE).stream()
                .map(WitnessedLog::logged)
                .toList();
        return new TrialLog(end.logId(), end.epoch(), events);
    }

    SignedNote cosigned(long size) {
        SignedHead head = heads.of(size).orElseThrow();
        return head.note().with(heads.cosignatures(size));
    }

    /** A witness's key, as an auditor's arguments. */
    List<String> witness() {
        return List.of("--witness", witnessKey().toString());
    }

    /** A head kept outside, of which the log must still know all. */
    List<String> newestHead() {
        return List.of("--head", folder.resolve("head-" + sizes.getLast()).toString());
    }

    /** One in whose events every rewriting of the first half has left a trace. */
    List<String> earlierHead() {
        return List.of("--head", folder.resolve("head-" + sizes.get(HEADS - 2)).toString());
    }

    Path export(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            BundleFile.write(query(), Instant.now(), out);
        }
        return file;
    }

    private void sign() throws Exception {
        DataSource command = ServerDatabase.source(desk.database().command());
        Signing.ofAll(command, reader, key);
        long size = heads.latest().orElseThrow().size();
        cosign(command, size);
        sizes.add(size);
        Files.writeString(folder.resolve("head-" + size), cosigned(size).toString());
    }

    private void cosign(DataSource command, long size) {
        String text = heads.of(size).orElseThrow().note().text();
        String line = witness.cosign(WITNESS, text, Instant.now()).line();
        new Cosignatures(command, List.of(witnessKey())).accept(size, line);
    }

    private VerifierKey witnessKey() {
        return witness.verifierKey(WITNESS, SignatureKind.COSIGNATURE);
    }

    private DataSource query() {
        return ServerDatabase.source(desk.database().query());
    }

    private static LoggedEvent logged(RecordedEvent event) {
        return new LoggedEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.epoch(),
                event.type(),
                event.revision(),
                ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()),
                event.previousHash(),
                event.hash(),
                event.metadata(),
                event.payload());
    }
}
