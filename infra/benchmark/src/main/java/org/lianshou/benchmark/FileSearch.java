package org.lianshou.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every byte of every file below a folder. */
record FileSearch(Path folder, ByteSearch search) {

    void tell(Sightings sightings, Searched searched) throws IOException {
        tell(file -> true, sightings, searched);
    }

    void tell(Predicate<Path> which, Sightings sightings, Searched searched) throws IOException {
        for (Path file : files(which)) {
            try (InputStream in = Files.newInputStream(file);
                    ByteSearch.Sink sink = search.sink(hit -> sightings.seen(hit, folder.relativize(file).toString()))) {
                in.transferTo(sink);
                searched.count("bytes", sink.seen());
            }
            searched.count("files", 1);
        }
    }

    private List<Path> files(Predicate<Path> which) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(which).sorted().toList();
        }
    }
}
