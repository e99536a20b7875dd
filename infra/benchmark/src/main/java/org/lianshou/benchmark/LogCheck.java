package org.lianshou.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.Envelope;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;

/** Whether a log holds what its writers were told, all of it once and nothing else, and the projections show it. */
final class LogCheck {

    private final List<RecordedEvent> log = new ArrayList<>();
    private final Map<UUID, List<RecordedEvent>> streams = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private LogCheck(DatabaseAccess database) {
        new EventLogReader(ServerDatabase.source(database)).scan(0, event -> {
            log.add(event);
            streams.computeIfAbsent(event.stream(), stream -> new ArrayList<>()).add(event);
        });
    }

    /**
     * Looks at everything.
     *
     * @return what does not hold, in words; nothing if all is well
     */
    static List<String> broken(DatabaseAccess database, List<Acknowledged> acknowledged)
            throws SQLException, InterruptedException {
        LogCheck check = new LogCheck(database);
        check.dense();
        check.chained();
        check.kept(acknowledged);
        check.nothingElse(acknowledged);
        check.onceEach(ServerDatabase.number(database, "select count(*) from log.command_key"), acknowledged.size());
        check.shown(database);
        return check.broken;
    }

    private void dense() {
        for (int i = 0; i < log.size(); i++) {
            expect(log.get(i).position() == i + 1, "a gap before " + log.get(i));
        }
    }

    private void chained() {
        streams.values()
                .forEach(stream -> Envelope.firstBroken(stream).ifPresent(event -> broken.add("chain " + event)));
    }

    private void kept(List<Acknowledged> acknowledged) {
        Set<Long> positions = new HashSet<>();
        for (Acknowledged told : acknowledged) {
            expect(positions.add(told.position()), "two commands were told the same position: " + told);
            boolean there = told.position() <= log.size() && isAt(log.get((int) told.position() - 1), told);
            expect(there, "acknowledged and not in the log: " + told);
        }
    }

    /** All that stands in the log of issues, their writers know of: each ends where its last command was told. */
    private void nothingElse(List<Acknowledged> acknowledged) {
        Map<UUID, Long> last = new HashMap<>();
        acknowledged.forEach(told -> last.merge(told.issue(), told.version(), Math::max));
        Map<UUID, Long> there = new HashMap<>();
        log.stream()
                .filter(event -> Issue.KIND.names(event.type()))
                .forEach(event -> there.merge(event.stream(), event.sequence(), Math::max));
        expect(last.keySet().equals(there.keySet()), "issues that nobody was told of");
        there.forEach((id, version) ->
                expect(last.getOrDefault(id, -1L).equals(version), "more than was told in issue " + id));
    }

    private void onceEach(long keys, int commands) {
        expect(keys == commands, keys + " keys kept for " + commands + " commands");
    }

    private void shown(DatabaseAccess database) throws SQLException, InterruptedException {
        expect(ReadModel.awaitCaughtUp(database), "the projections did not catch up");
        long different = ReadModel.different(database);
        expect(different == 0, different + " issues are shown otherwise than they are");
        long history = ServerDatabase.number(database, "select count(*) from view.history where type like 'issue.%'");
        long events =
                log.stream().filter(event -> Issue.KIND.names(event.type())).count();
        expect(history == events, "the history shows " + history + " events of " + events);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private static boolean isAt(RecordedEvent event, Acknowledged told) {
        return event.stream().equals(told.issue()) && event.sequence() == told.version();
    }
}
