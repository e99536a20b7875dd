package org.lianshou.verifier.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A bundle being made, entry by entry, of which a test may bend each before it is written. */
public final class TrialBundle {
    /** What an exporter is asked for. */
    public enum Kind {
        EVERYTHING("everything", "all"),
        PERIOD("area-and-period", "range"),
        AREA("area-and-period", "each"),
        ISSUE("issue", "each");

        private final String scope;
        private final String coverage;

        Kind(String scope, String coverage) {
            this.scope = scope;
            this.coverage = coverage;
        }
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
        bundle.put("manifest.json", manifest(log, kind, events));
        bundle.put("head", headNote);
        bundle.events(events);
        if (kind != Kind.EVERYTHING) {
            bundle.put("proofs.ndjson", bundle.proofs(kind, events));
        }
        bundle.put("keys.json", "{\"log\":[],\"witnesses\":[]}");
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

    /** Further heads by the size they are of, each with its proof where there must be one. */
    public TrialBundle heads(Map<Integer, String> notes) {
        StringBuilder proofs = new StringBuilder();
        notes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(note -> {
            put("heads/" + note.getKey(), note.getValue());
            int to = log.events().size();
            if (note.getKey() < to) {
                String path = Json.array(NaiveTree.consistency(note.getKey(), log.leaves()).stream()
                        .map(Json::hex));
                proofs.append("{\"from\":%d,\"to\":%d,\"path\":%s}\n".formatted(note.getKey(), to, path));
            }
        });
        if (entries.containsKey("proofs.ndjson") && !proofs.isEmpty()) {
            put("consistency.ndjson", proofs.toString());
        }
        return this;
    }

    /** Other events under the same head and proofs, and a manifest that fits them if asked. */
    public TrialBundle falsified(List<LoggedEvent> events, Kind kind, boolean manifestFits) {
        events(events);
        return manifestFits ? put("manifest.json", manifest(log, kind, events)) : this;
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

    /** Whoever signs another history leaves out the heads of the true one, which contradict it. */
    public TrialBundle withoutFurtherHeads() {
        entries.keySet().removeIf(name -> name.startsWith("heads/"));
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

    private void events(List<LoggedEvent> events) {
        put("events.ndjson", events.stream().map(Json::line).collect(Collectors.joining()));
    }

    private String proofs(Kind kind, List<LoggedEvent> events) {
        List<LoggedEvent> proven = new ArrayList<>(events);
        if (kind == Kind.PERIOD && events.size() > 2) {
            proven.subList(1, events.size() - 1).clear();
        }
        return proven.stream()
                .map(event -> (int) event.position() - 1)
                .map(leaf -> "{\"leaf\":%d,\"path\":%s}\n"
                        .formatted(
                                leaf,
                                Json.array(NaiveTree.inclusion(leaf, log.leaves()).stream()
                                        .map(Json::hex))))
                .collect(Collectors.joining());
    }

    private static String manifest(TrialLog log, Kind kind, List<LoggedEvent> events) {
        Stream<String> streams =
                events.stream().map(event -> event.stream().toString()).distinct();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", "lianshou-bundle/1");
        fields.put("logId", log.logId().toString());
        fields.put("epoch", log.epoch());
        fields.put("headSize", log.events().size());
        fields.put("scope", kind.scope);
        fields.put("coverage", kind.coverage);
        fields.put("firstPosition", events.isEmpty() ? 0 : events.get(0).position());
        fields.put(
                "lastPosition",
                events.isEmpty() ? 0 : events.get(events.size() - 1).position());
        fields.put("events", events.size());
        fields.put(
                "streams", events.stream().map(LoggedEvent::stream).distinct().count());
        fields.put("createdAt", "2026-05-03T09:00:00Z");
        if (kind == Kind.ISSUE) {
            fields.put("streamIds", streams.toList());
        } else if (kind != Kind.EVERYTHING) {
            fields.put("area", "330521");
            fields.put("from", "2026-05-01");
            fields.put("until", "2026-05-31");
        }
        return Json.object(fields) + "\n";
    }
}
