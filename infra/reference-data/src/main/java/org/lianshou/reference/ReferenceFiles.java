package org.lianshou.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files one county is described by. */
record ReferenceFiles(
        JsonFile county,
        String policyFolder,
        List<JsonFile> policies,
        String calendarFolder,
        List<JsonFile> calendar,
        Optional<URL> map) {
    private static final String POLICY = "policy";
    private static final String CALENDAR = "calendar";
    private static final String MAP = "map.geojson";
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);

    static ReferenceFiles builtIn() {
        return new ReferenceFiles(
                JsonFile.builtIn("demo-county.json"),
                POLICY,
                List.of(JsonFile.builtIn("policy/county-2026.1.json")),
                CALENDAR,
                YEARS.stream()
                        .map(year -> JsonFile.builtIn("calendar/china-" + year + ".json"))
                        .toList(),
                Optional.ofNullable(ReferenceFiles.class.getResource("demo-map.geojson")));
    }

    static ReferenceFiles in(Path folder) {
        Path policy = folder.resolve(POLICY);
        Path calendar = folder.resolve(CALENDAR);
        return new ReferenceFiles(
                only(folder),
                policy.toString(),
                jsonFiles(policy),
                calendar.toString(),
                jsonFiles(calendar),
                map(folder.resolve(MAP)));
    }

    private static Optional<URL> map(Path file) {
        try {
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
