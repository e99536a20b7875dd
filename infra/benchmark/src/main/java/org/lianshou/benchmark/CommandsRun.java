package org.lianshou.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many changes a second the command side makes, beside what the same server does with plain statements. */
final class CommandsRun {

    static final List<Integer> CALLERS = List.of(1, 8, 32);

    /** Java compiles a method once it has run some thousand times, and ours are many. */
    private static final int WARM_UP_ROUNDS = 4;

    /** The measurement of CPU: enough callers to keep it busy, few enough to be quick. */
    private static final int CALLERS_OF_CPU = 8;

    private final Desk desk;
    private final References references;
    private final AxonJdbc axonJdbc;
    private final CpuPerChange cpu;
    private final Duration time;
    private final Lines lines;

    private CommandsRun(
            Desk desk, References references, AxonJdbc axonJdbc, CpuPerChange cpu, Duration time, Lines lines) {
        this.desk = desk;
        this.references = references;
        this.axonJdbc = axonJdbc;
        this.cpu = cpu;
        this.time = time;
        this.lines = lines;
    }

    static void run(Options options, Lines lines) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            Desk desk = Desk.open(workspace);
            Duration time = options.time(5, 1);
            lines.progress("  warms up");
            Callers.rate(CALLERS_OF_CPU, time.multipliedBy(WARM_UP_ROUNDS), desk::caller);
            References references = References.in(desk.database().owner(), desk.stateAfterLife());
            Callers.rate(CALLERS_OF_CPU, time, references::insert);
            Callers.rate(CALLERS_OF_CPU, time, references::crud);
            AxonJdbc axonJdbc = workspace.remember(AxonJdbc.in(desk.database().owner(), references.life()));
            axonJdbc.rate(CALLERS_OF_CPU, time.multipliedBy(2));
            ProcessHandle postmaster =
                    Postmaster.in(workspace.folder().resolve("data")).orElseThrow();
            CpuPerChange cpu = CpuPerChange.of("server_ms", postmaster, Map.of("client_ms", ProcessHandle.current()));
            new CommandsRun(desk, references, axonJdbc, cpu, time, lines).rounds(options.rounds(5, 2));
        }
    }

    private void rounds(int rounds) throws Exception {
        List<Comparison> ofInsert = comparisons("insert");
        List<Comparison> ofCrud = comparisons("crud");
        List<Comparison> ofAxonJdbc = comparisons("axon-jdbc");
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < CALLERS.size(); i++) {
                int callers = CALLERS.get(i);
                double insert = Callers.rate(callers, time, references::insert);
                double commands = commands(callers);
                double crud = Callers.rate(callers, time, references::crud);
                double stock = axonJdbc.rate(callers, time);
                ofInsert.get(i).round(commands, insert);
                ofCrud.get(i).round(commands, crud);
                ofAxonJdbc.get(i).round(commands, stock);
                lines.progress("  round %d, %d callers: %.0f commands, %.0f inserts, %.0f crud, %.0f axon-jdbc a second"
                        .formatted(round + 1, callers, commands, insert, crud, stock));
            }
        }
        Stream.of(ofInsert, ofCrud, ofAxonJdbc).flatMap(List::stream).forEach(comparison -> comparison.print(lines));
        cpu.print("commands", CALLERS_OF_CPU, lines);
    }

    private static List<Comparison> comparisons(String of) {
        return CALLERS.stream().map(n -> new Comparison("commands", n, of)).toList();
    }

    private double commands(int callers) throws Exception {
        cpu.begin();
        double rate = Callers.rate(callers, time, desk::caller);
        if (callers == CALLERS_OF_CPU) {
            cpu.end(rate * time.toNanos() / 1e9);
        }
        return rate;
    }
}
