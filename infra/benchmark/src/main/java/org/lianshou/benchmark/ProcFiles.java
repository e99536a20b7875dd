package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux knows of processes. */
final class ProcFiles {

    /** Ticks of /proc a second: 100 on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private ProcFiles() {}

    static List<ProcessHandle> family(ProcessHandle first) {
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    /** Memory in MiB, that shared with others counted as a share. */
    static double pssMib(List<ProcessHandle> processes) throws IOException {
        long kib = 0;
        for (ProcessHandle process : processes) {
            kib += pssKib(process.pid());
        }
        return kib / 1024.0;
    }

    /** Seconds of CPU so far, those of children that have ended among them. */
    static double cpuSeconds(List<ProcessHandle> processes) throws IOException {
        long ticks = 0;
        for (ProcessHandle process : processes) {
            ticks += ticks(process.pid());
        }
        return ticks / TICKS;
    }

    private static long pssKib(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    private static long ticks(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = 11; field <= 14; field++) { // utime, stime, cutime, cstime
                ticks += Long.parseLong(afterName[field]);
            }
            return ticks;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
