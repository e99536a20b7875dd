package org.lianshou.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files one county is described by. */
record ReferenceFiles(JsonFile county, List<JsonFile> policies, JsonFile calendar) {

    static ReferenceFiles builtIn() {
        return new ReferenceFiles(
                JsonFile.builtIn("demo-county.json"),
                List.of(JsonFile.builtIn("policy/county-2026.1.json")),
                JsonFile.builtIn("calendar/china-2023-2026.json"));
    }

    static ReferenceFiles in(Path folder) {
        return new ReferenceFiles(only(folder), jsonFiles(folder.resolve("policy")), only(folder.resolve("calendar")));
    }

    private static JsonFile only(Path folder) {
        List<JsonFile> files = jsonFiles(folder);
        if (files.size() != 1) {
            throw new BadReferenceData(
                    folder.toString(), "holds " + files.size() + " JSON files where one is expected");
        }
        return files.getFirst();
    }

    private static List<JsonFile> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(JsonFile::at)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
