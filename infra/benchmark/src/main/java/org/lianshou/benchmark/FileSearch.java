package org.lianshou.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Every byte of every file below a folder; of one that somebody uses, those that are not taken away meanwhile. */
record FileSearch(Path folder, ByteSearch search) {

    void tell(Sightings sightings, Searched searched) throws IOException {
        tell(file -> true, sightings, searched);
    }

    void tell(Predicate<Path> which, Sightings sightings, Searched searched) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && which.test(file)) {
                    tell(file, sightings, searched);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private void tell(Path file, Sightings sightings, Searched searched) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ByteSearch.Sink sink = search.sink(
                        hit -> sightings.seen(hit, folder.relativize(file).toString()))) {
            in.transferTo(sink);
            searched.count("bytes", sink.seen());
            searched.count("files", 1);
        } catch (NoSuchFileException gone) {
            // between the listing and now
        }
    }
}
