package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What Linux knows of processes. */
final class ProcFiles {

    /** Ticks of /proc a second: 100 on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private static final int LOCAL_ADDRESS = 1;
    private static final int SOCKET_STATE = 3;
    private static final int SOCKET_INODE = 9;
    private static final String LISTENS = "0A";

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
            ticks += ticks(Path.of("/proc", Long.toString(process.pid())));
        }
        return ticks / TICKS;
    }

    /** Seconds of CPU so far of a process's threads with a name like that. */
    static double cpuSeconds(ProcessHandle process, String name) throws IOException {
        long ticks = 0;
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                ticks += Files.readString(thread.resolve("comm")).contains(name) ? ticks(thread) : 0;
            }
        }
        return ticks / TICKS;
    }

    /** The TCP ports that a process waits for connections on. */
    static Set<Integer> listening(ProcessHandle process) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        Set<String> sockets = sockets(folder.resolve("fd"));
        Set<Integer> ports = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(folder.resolve("net").resolve(table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields[SOCKET_STATE].equals(LISTENS) && sockets.contains("socket:[" + fields[SOCKET_INODE] + "]")) {
                    String local = fields[LOCAL_ADDRESS];
                    ports.add(Integer.parseInt(local.substring(local.lastIndexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
            for (Path one : all) {
                try {
                    sockets.add(Files.readSymbolicLink(one).toString());
                } catch (NoSuchFileException closed) {
                    // between the listing and now
                }
            }
        }
        return sockets;
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

    /** @param folder what Linux tells of a process or a thread */
    private static long ticks(Path folder) throws IOException {
        try {
            String stat = Files.readString(folder.resolve("stat"));
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
