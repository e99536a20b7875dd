package org.lianshou.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What changes cost in milliseconds of CPU, each process apart, as Linux counts. */
final class CpuPerChange {

    private final String server;
    private final Map<String, ProcessHandle> processes;
    private final Map<String, Double> before = new HashMap<>();
    private final Map<String, List<Double>> millis = new TreeMap<>();

    private CpuPerChange(String server, Map<String, ProcessHandle> processes) {
        this.server = server;
        this.processes = processes;
        processes.keySet().forEach(name -> millis.put(name, new ArrayList<>()));
    }

    /**
     * @param server the name that the line gives to PostgreSQL
     * @param postmaster counts with all its children
     * @param others each for itself, by the names that the line gives them
     */
    static CpuPerChange of(String server, ProcessHandle postmaster, Map<String, ProcessHandle> others) {
        Map<String, ProcessHandle> all = new HashMap<>(others);
        all.put(server, postmaster);
        return new CpuPerChange(server, all);
    }

    void begin() throws IOException {
        for (Map.Entry<String, ProcessHandle> process : processes.entrySet()) {
            before.put(process.getKey(), seconds(process));
        }
    }

    void end(double changes) throws IOException {
        for (Map.Entry<String, ProcessHandle> process : processes.entrySet()) {
            double spent = seconds(process) - before.getOrDefault(process.getKey(), 0.0);
            millis.getOrDefault(process.getKey(), List.of()).add(spent * 1000 / changes);
        }
    }

    void print(String of, int callers, Lines lines) {
        List<Object> line = new ArrayList<>(List.of("figure", "cpu", "of", of, "callers", callers));
        millis.forEach((name, each) -> {
            line.add(name);
            line.add(Lines.rounded(Median.of(each).middle(), 3));
        });
        lines.print(line.toArray());
    }

    /** The postmaster is no child of the JVM's, and the JVM's own children are none of ours. */
    private double seconds(Map.Entry<String, ProcessHandle> process) throws IOException {
        ProcessHandle handle = process.getValue();
        boolean family = process.getKey().equals(server);
        return ProcFiles.cpuSeconds(family ? ProcFiles.family(handle) : List.of(handle));
    }
}
