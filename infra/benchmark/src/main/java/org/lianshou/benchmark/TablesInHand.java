package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.heads.TreeInconsistent;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.verifier.trial.LoggedEvent;

/** The log's tables in the hands of their owner, whom no grant and no trigger stops; with a copy to put back. */
final class TablesInHand {

    private static final String COPY = """
            create schema kept;
            create table kept.event as table log.event;
            create table kept.tile as table log.tile;
            create table kept.checkpoint as table log.checkpoint;
            create table kept.cosignature as table log.cosignature
            """;

    private static final String LIFT = """
            alter table log.event drop constraint event_position, drop constraint event_stream_sequence;
            alter table log.checkpoint disable trigger user;
            alter table log.cosignature disable trigger user
            """;

    private static final String RESTORE = """
            truncate log.event, log.tile, log.cosignature, log.checkpoint;
            insert into log.event table kept.event;
            insert into log.tile table kept.tile;
            insert into log.checkpoint table kept.checkpoint;
            insert into log.cosignature table kept.cosignature;
            update log.head set position = (select max(position) from log.event);
            alter table log.event add constraint event_position primary key (position),
                add constraint event_stream_sequence unique (stream, sequence);
            alter table log.checkpoint enable trigger user;
            alter table log.cosignature enable trigger user
            """;

    private final WitnessedLog log;
    private final DatabaseAccess owner;
    private final Path file;

    TablesInHand(WitnessedLog log, Path folder) throws SQLException {
        this.log = log;
        this.owner = log.owner();
        this.file = folder.resolve("from-database.zip");
        asOwner(COPY);
    }

    Path exported() throws IOException {
        return log.export(file);
    }

    /** What the exporter makes of the falsified tables; nothing where it breaks off because they contradict themselves. */
    Optional<Path> bundleOf(Forgery forgery) throws SQLException, IOException {
        asOwner(LIFT);
        try (Connection connection = owner.connect()) {
            falsify(connection, forgery);
            return Optional.of(exported());
        } catch (TreeInconsistent contradiction) {
            return Optional.empty();
        } finally {
            asOwner(RESTORE);
        }
    }

    private void falsify(Connection connection, Forgery forgery) throws SQLException {
        Set<LoggedEvent> removed = new HashSet<>(log.truth().events());
        forgery.events().forEach(removed::remove);
        List<LoggedEvent> added = new ArrayList<>(forgery.events());
        added.removeAll(new HashSet<>(log.truth().events()));
        EventRowsInHand rows = new EventRowsInHand(connection);
        rows.delete(removed);
        rows.insert(added);
        if (forgery.head().isPresent()) {
            replaceHeads(connection, SignedNote.parse(forgery.head().get()), forgery.headsKept());
        }
    }

    /** The tiles above 256 leaves would tell on the new head; a signer could compute them again. */
    private static void replaceHeads(Connection connection, SignedNote note, long kept) throws SQLException {
        Checkpoint head = Checkpoint.parse(note.text());
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from log.tile; delete from log.cosignature where size > " + kept
                    + "; delete from log.checkpoint where size > " + kept
                    + "; update log.head set position = " + head.size());
        }
        String insert = "insert into log.checkpoint (size, root, note, signed_at) values (?, ?, ?, now())"
                + " on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, head.size());
            statement.setBytes(2, head.root().bytes());
            statement.setString(3, note.toString());
            statement.executeUpdate();
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
