package org.lianshou.eventlog.heads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Heads as files for whoever carries them out of our reach: one named by its size, and {@code latest}. A reader finds a
 * whole head or none. The newest are kept, as many as asked; the database keeps all.
 */
public final class HeadFiles implements Consumer<SignedHead> {

    private static final String LATEST = "latest";

    private final Path folder;
    private final int kept;
    private final Deque<Long> sizes;

    public HeadFiles(Path folder, int kept) {
        this.folder = folder;
        this.kept = kept;
        try {
            Files.createDirectories(folder);
            this.sizes = new ArrayDeque<>(sizes(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of heads " + folder + " can't be read or made", e);
        }
    }

    @Override
    public void accept(SignedHead head) {
        try {
            write(Long.toString(head.size()), head);
            write(LATEST, head);
            if (!sizes.contains(head.size())) {
                sizes.addLast(head.size());
            }
            while (sizes.size() > kept) {
                Files.deleteIfExists(folder.resolve(Long.toString(sizes.removeFirst())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The head of " + head.size() + " can't be written", e);
        }
    }

    private void write(String name, SignedHead head) throws IOException {
        Path aside = folder.resolve("." + name + ".new");
        Files.writeString(aside, head.note().toString());
        Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Long> sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,17}"))
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        }
    }
}
