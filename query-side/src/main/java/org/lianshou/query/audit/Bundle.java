package org.lianshou.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.TiledTree;
import org.lianshou.eventlog.tree.VerifierKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One bundle on its way out, in one pass and a page of events at a time; what it counts stands in its last entry. */
final class Bundle {
    /** Of the heads before it, these are looked through for those that witnesses have signed. */
    private static final int EARLIER = 64;

    private final Scope scope;
    private final Selection selection;
    private final SignedHead head;
    private final List<SignedHead> earlier;
    private final Heads heads;
    private final Instant now;
    private final Set<UUID> streams = new LinkedHashSet<>();
    private long first;
    private long last;
    private long events;

    Bundle(Scope scope, Selection selection, SignedHead head, Heads heads, Instant now) {
        this.scope = scope;
        this.selection = selection;
        this.head = head;
        this.earlier = heads.before(head.size(), EARLIER).stream()
                .filter(one -> !heads.cosignatures(one.size()).isEmpty())
                .toList();
        this.heads = heads;
        this.now = now;
    }

    /** @throws IOException also where whoever takes it has gone */
    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        try {
            entry(zip, "head", note(head).toString());
            for (SignedHead one : earlier) {
                entry(zip, "heads/" + one.size(), note(one).toString());
            }
            zip.putNextEntry(new ZipEntry("events.ndjson"));
            selection.eachPage(page -> page.forEach(event -> write(zip, event)));
            zip.closeEntry();
            if (!selection.isEverything()) {
                proofs(zip);
            }
            entry(zip, "keys.json", keys());
            entry(zip, "manifest.json", manifest());
            zip.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(ZipOutputStream zip, RecordedEvent event) {
        streams.add(event.stream());
        first = events == 0 ? event.position() : first;
        last = event.position();
        events++;
        line(zip, BundleLines.event(event));
    }

    private void proofs(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("proofs.ndjson"));
        selection.eachPage(page -> {
            TiledTree tree = heads.tree(head); // a new one a page: it remembers what it has read
            page.forEach(event -> line(zip, BundleLines.proof(tree.inclusion(event.position() - 1))));
        });
        zip.closeEntry();
        if (!earlier.isEmpty()) {
            TiledTree tree = heads.tree(head);
            zip.putNextEntry(new ZipEntry("consistency.ndjson"));
            earlier.reversed().forEach(one -> line(zip, BundleLines.consistency(tree.consistencyFrom(one.size()))));
            zip.closeEntry();
        }
    }

    private SignedNote note(SignedHead of) {
        return of.note().with(heads.cosignatures(of.size()));
    }

    private String keys() {
        ObjectNode keys = BundleLines.object();
        ArrayNode log = keys.putArray("log");
        heads.keys().stream().map(VerifierKey::toString).forEach(log::add);
        keys.putArray("witnesses");
        return BundleLines.of(keys);
    }

    private String manifest() {
        String[] origin = head.checkpoint().origin().split("/", -1);
        ObjectNode manifest = BundleLines.object();
        manifest.put("format", "lianshou-bundle/1");
        manifest.put("logId", origin[1]);
        manifest.put("epoch", Integer.parseInt(origin[2]));
        manifest.put("headSize", head.size());
        manifest.put("scope", scope.written());
        manifest.put("coverage", selection.isEverything() ? "all" : "each");
        manifest.put("firstPosition", first);
        manifest.put("lastPosition", last);
        manifest.put("events", events);
        manifest.put("streams", streams.size());
        manifest.put("createdAt", now.toString());
        switch (scope) {
            case Scope.OfIssue of -> manifest.set("streamIds", BundleLines.ids(streams));
            case Scope.OfArea of -> {
                manifest.put("area", of.area().value());
                manifest.put("from", of.from().toString());
                manifest.put("until", of.until().toString());
            }
            case Scope.Everything all -> {}
        }
        return BundleLines.of(manifest);
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static void line(ZipOutputStream zip, String line) {
        try {
            zip.write(line.getBytes(UTF_8));
            zip.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
