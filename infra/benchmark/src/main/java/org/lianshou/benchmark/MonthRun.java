package org.lianshou.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.lianshou.command.DeskSchema;
import org.lianshou.demo.Month;
import org.lianshou.demo.Registers;
import org.lianshou.demo.Town;
import org.lianshou.embedded.DataFolder;
import org.lianshou.embedded.EmbeddedDatabase;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.reference.ReferenceData;

/**
 * The scripted month of one township, played again and again into an empty log: a round holds if all that is told comes
 * about, the log is event by event the one that the registers were taken from, and the read model made of it shows them.
 */
final class MonthRun {

    private static final String SCHEMA = "view_month";

    private MonthRun() {}

    private record Round(Registers registers, List<String> missed, SortedMap<String, Integer> shown, double seconds) {
        boolean holds(Registers expected) {
            return differences(expected).isEmpty();
        }

        List<String> differences(Registers expected) {
            List<String> differences = new ArrayList<>(missed);
            if (!registers.equals(expected)) {
                differences.add("expected " + expected);
                differences.add("but was  " + registers);
            }
            if (!shown.equals(new TreeMap<>(expected.stages()))) {
                differences.add("the register shows " + shown);
            }
            return differences;
        }
    }

    static void run(Options options, Lines lines) throws Exception {
        Registers expected = Month.expected();
        List<Round> rounds = new ArrayList<>();
        for (int n = 1; n <= options.rounds(3, 1); n++) {
            Round round = round(lines);
            rounds.add(round);
            lines.progress("round %d: %s in %.1f s"
                    .formatted(n, round.holds(expected) ? "held" : "did not hold", round.seconds()));
            round.differences(expected).forEach(lines::progress);
        }
        int events =
                expected.events().values().stream().mapToInt(Integer::intValue).sum();
        lines.print(
                "trial", "month",
                "tried", rounds.size(),
                "held",
                        (int) rounds.stream()
                                .filter(round -> round.holds(expected))
                                .count(),
                "seconds",
                        Lines.rounded(
                                Median.of(rounds.stream().map(Round::seconds).toList())
                                        .middle(),
                                1),
                "issues", expected.issues(),
                "events", events,
                "print", rounds.getLast().registers().print());
    }

    private static Round round(Lines lines) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            DataFolder folder =
                    workspace.remember(DataFolder.open(workspace.folder().resolve("data")));
            EmbeddedDatabase database = workspace.remember(EmbeddedDatabase.start(folder));
            EventLogSchema.migrate(ServerDatabase.source(database.owner()));
            DeskSchema.migrate(ServerDatabase.source(database.owner()));
            HikariDataSource connections = workspace.remember(Desk.connections(database.command()));
            Month month = Month.ofTrial();
            long begun = System.nanoTime();
            Town town = workspace.remember(Town.open(connections, folder.path(), ReferenceData.demo(), month.begins()));
            Month.Played played = month.play(town, List.of(), tenths(lines));
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Round(Registers.of(town, played), played.missed(), shown(database, workspace, town), seconds);
        }
    }

    private static SortedMap<String, Integer> shown(EmbeddedDatabase database, Workspace workspace, Town town)
            throws Exception {
        HikariDataSource query = workspace.remember(Desk.connections(database.query()));
        try (ReadModels models = ReadModels.of(database.owner(), query, town.keys(), town.directory())) {
            models.rebuilt(SCHEMA);
            return models.stages(SCHEMA);
        }
    }

    /** Told in tenths. */
    private static DoubleConsumer tenths(Lines lines) {
        int[] told = {0};
        return part -> {
            if ((int) (part * 10) > told[0]) {
                told[0] = (int) (part * 10);
                lines.progress("  %d0 %%".formatted(told[0]));
            }
        };
    }
}
