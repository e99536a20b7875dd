package org.lianshou.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianshou.embedded.DatabaseAccess;

/** Changes a second over HTTP with everything running, and how soon a change shows where people look. */
final class HttpRun {

    /**
     * The server compiles its code while requests come in, for minutes where its compilers share two cores with what they
     * compile: warm is when they take no more of one core than this.
     */
    private static final double WARM = 0.05;

    private static final int WARM_STRETCHES = 2;
    private static final int MOST_STRETCHES = 80;
    private static final String COMPILERS = "CompilerThre"; // Linux keeps fifteen letters of a thread's name
    private static final int MOST_CALLERS = 32;

    /** A busy county's load beside which one observer looks: 8 callers, each 12 changes a second. */
    private static final int CALLERS_BESIDE = 8;

    private static final Duration PAUSE_BESIDE = Duration.ofMillis(80);
    private static final double P99 = 0.99;

    private final Api api;
    private final ProcessHandle jvm;
    private final CpuPerChange cpu;
    private final DatabaseAccess database;
    private final Duration time;
    private final Lines lines;

    private HttpRun(Api api, ProcessHandle jvm, CpuPerChange cpu, DatabaseAccess database, Duration time, Lines lines) {
        this.api = api;
        this.jvm = jvm;
        this.cpu = cpu;
        this.database = database;
        this.time = time;
        this.lines = lines;
    }

    static void run(Options options, Lines lines) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            StandaloneServer server = workspace.remember(StandaloneServer.start(
                    workspace.folder().resolve("data"), StandaloneServer.freePort(), "--lianshou.demo=issues"));
            server.awaitReady();
            try (Api api = new Api(server.port(), server.data())) {
                DatabaseAccess database = ServerDatabase.in(server.data());
                CpuPerChange cpu = CpuPerChange.of(
                        "postgres_ms",
                        server.postmaster().orElseThrow(),
                        Map.of("callers_ms", ProcessHandle.current(), "jvm_ms", server.jvm()));
                HttpRun run = new HttpRun(api, server.jvm(), cpu, database, options.time(5, 1), lines);
                run.rates(options.rounds(5, 2));
                run.visible();
            }
        }
    }

    private void rates(int rounds) throws Exception {
        warmUp();
        References references = References.in(database, "{}");
        Callers.rate(MOST_CALLERS, time, references::insert);
        List<Comparison> comparisons = CommandsRun.CALLERS.stream()
                .map(n -> new Comparison("http", n, "insert"))
                .toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < comparisons.size(); i++) {
                int callers = CommandsRun.CALLERS.get(i);
                double insert = Callers.rate(callers, time, references::insert);
                double http = http(callers);
                comparisons.get(i).round(http, insert);
                lines.progress("  round %d, %d callers: %.0f commands, %.0f inserts a second; %s"
                        .formatted(round + 1, callers, http, insert, behind()));
            }
        }
        comparisons.forEach(comparison -> comparison.print(lines));
        cpu.print("http", MOST_CALLERS, lines);
    }

    private void warmUp() throws Exception {
        int warm = 0;
        for (int stretch = 0; stretch < MOST_STRETCHES && warm < WARM_STRETCHES; stretch++) {
            double before = ProcFiles.cpuSeconds(jvm, COMPILERS);
            double rate = Callers.rate(MOST_CALLERS, time, n -> new HttpLife(api, Duration.ZERO));
            double compiling = (ProcFiles.cpuSeconds(jvm, COMPILERS) - before) / (time.toNanos() / 1e9);
            lines.progress(
                    "  warms up: %.0f commands a second, compilers at %.2f of a core".formatted(rate, compiling));
            warm = compiling < WARM ? warm + 1 : 0;
        }
        ReadModel.awaitCaughtUp(database);
    }

    private double http(int callers) throws Exception {
        cpu.begin();
        double rate = Callers.rate(callers, time, n -> new HttpLife(api, Duration.ZERO));
        if (callers == MOST_CALLERS) {
            cpu.end(rate * time.toNanos() / 1e9);
        }
        return rate;
    }

    /** The read model finishes before anything else is measured. */
    private String behind() throws SQLException, InterruptedException {
        long behind = ReadModel.behind(database);
        long begun = System.nanoTime();
        ReadModel.awaitCaughtUp(database);
        return "%d events behind, caught up in %.1f s".formatted(behind, (System.nanoTime() - begun) / 1e9);
    }

    private void visible() throws Exception {
        List<Double> millis = new ArrayList<>();
        double rate = Callers.rate(
                CALLERS_BESIDE + 1,
                time.multipliedBy(4),
                n -> n == 0 ? observer(millis) : new HttpLife(api, PAUSE_BESIDE));
        lines.print(
                "figure", "visible",
                "p99_ms", Lines.rounded(Median.percentile(millis, P99), 1),
                "p50_ms", Lines.rounded(Median.of(millis).middle(), 1),
                "samples", millis.size(),
                "beside", Math.round(rate),
                "unit_beside", "1/s");
    }

    /** One who looks after each change until it shows. */
    private Callers.Caller observer(List<Double> millis) {
        HttpLife life = new HttpLife(api, Duration.ZERO);
        return () -> {
            Api.Answer answer = life.next();
            long acknowledged = System.nanoTime();
            api.shows(answer.issue(), answer.token());
            millis.add((System.nanoTime() - acknowledged) / 1e6);
        };
    }
}
