package org.lianshou.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path into a folder named by their digest, so that it is done once. We
 * drive them ourselves; docs/adr says why.
 */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpackedIn(Path folder) {
        byte[] archive = archive();
        Path home = folder.resolve("postgresql-" + digest(archive));
        if (Files.notExists(home)) {
            unpackAside(archive, home);
        }
        return new PostgresBinaries(home);
    }

    /** Runs one program to its end and returns what it said. */
    String run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (weAreRoot()) {
            // PostgreSQL refuses user id 0: in a user namespace of its own it sees another id and keeps our files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return toItsEnd(new ProcessBuilder(command).redirectErrorStream(true));
    }

    private static String toItsEnd(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartRefused(String.join(" ", builder.command()) + " failed: " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new StartRefused("Cannot run " + builder.command() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted in " + builder.command(), e);
        }
    }

    private static boolean weAreRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] archive() {
        String machine = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        String name = "postgres-linux-" + machine + ".txz";
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new StartRefused(
                        "No PostgreSQL programs for this machine: " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StartRefused("Cannot read " + name, e);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(sha256, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks beside and moves into place, so that neither a crash nor a second process leaves half of it. */
    private static void unpackAside(byte[] archive, Path home) {
        try {
            Path aside = Files.createTempDirectory(home.getParent(), "unpacking-");
            unpack(archive, aside);
            try {
                Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                Folders.delete(aside);
                if (Files.notExists(home)) {
                    throw e;
                } // else another process was faster, with the same bytes
            }
        } catch (IOException e) {
            throw new StartRefused("Cannot unpack PostgreSQL's programs to " + home + ": " + e, e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    file.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }
}
