package org.lianshou.verifier.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A bundle being made, entry by entry, of which a test may bend each before it is written. */
public final class TrialBundle {
    /** What an exporter is asked for. A period begins with the log here, so that it has each of its streams from the first. */
    public enum Kind {
        EVERYTHING,
        PERIOD,
        AREA,
        ISSUE
    }

    private final TrialLog log;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private TrialBundle(TrialLog log) {
        this.log = log;
    }

    /**
     * A sound bundle of the events selected.
     *
     * @param headNote the signed head over all of the log
     */
    public static TrialBundle of(TrialLog log, Kind kind, Predicate<LoggedEvent> selection, String headNote) {
        List<LoggedEvent> events = log.events().stream().filter(selection).toList();
        TrialBundle bundle = new TrialBundle(log);
        bundle.put("manifest.json", manifest(kind, events));
        bundle.put("head", headNote);
        bundle.sizes();
        bundle.events(kind, events);
        return bundle;
    }

    /**
     * One that an exporter wrote, to be bent.
     *
     * @param log what it is of
     */
    public static TrialBundle read(TrialLog log, Path file) {
        TrialBundle bundle = new TrialBundle(log);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                bundle.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Proves what the log was at earlier sizes. */
    public TrialBundle sizes(int... sizes) {
        StringBuilder lines = new StringBuilder();
        for (int size : sizes) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("size", size);
            line.put("hash", Json.hex(log.events().get(size - 1).hash()));
            line.put("path", path(size));
            lines.append(Json.line(line));
        }
        return put("sizes.ndjson", lines.toString());
    }

    /** Other events under the same head, with the paths of their places, and a manifest that fits them if asked. */
    public TrialBundle falsified(List<LoggedEvent> events, Kind kind, boolean manifestFits) {
        events(kind, events);
        return manifestFits ? put("manifest.json", manifest(kind, events)) : this;
    }

    public TrialBundle put(String name, String text) {
        return put(name, text.getBytes(UTF_8));
    }

    public TrialBundle put(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public TrialBundle remove(String name) {
        entries.remove(name);
        return this;
    }

    public String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    public byte[] bytes(String name) {
        return java.util.Objects.requireNonNull(entries.get(name), name);
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(1_777_777_776_000L);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void events(Kind kind, List<LoggedEvent> events) {
        put("events.ndjson", events.stream().map(event -> line(kind, event)).collect(Collectors.joining()));
    }

    private String line(Kind kind, LoggedEvent event) {
        Map<String, Object> fields = Json.fields(event);
        if (kind != Kind.EVERYTHING) {
            fields.put("path", path(event.position()));
        }
        return Json.line(fields);
    }

    /** None for a place that the log doesn't have. */
    private List<String> path(long position) {
        return position > log.events().size()
                ? List.of()
                : NaiveTree.inclusion((int) position - 1, log.leaves()).stream()
                        .map(Json::hex)
                        .toList();
    }

    private static String manifest(Kind kind, List<LoggedEvent> events) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", "lianshou-bundle/1");
        fields.put("scope", scope(kind, events));
        fields.put("events", events.size());
        fields.put("createdAt", "2026-05-03T09:00:00Z");
        return Json.line(fields);
    }

    private static String scope(Kind kind, List<LoggedEvent> events) {
        return switch (kind) {
            case EVERYTHING -> "everything";
            case PERIOD, AREA -> "area 330521 from 2026-05-01T00:00:00Z until 2026-06-01T00:00:00Z";
            case ISSUE -> "issue " + events.get(0).stream();
        };
    }
}
