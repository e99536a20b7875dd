package org.lianshou.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.eventlog.tree.TiledTree;
import tools.jackson.databind.node.ObjectNode;

/** One bundle on its way out, in one pass and a page of events at a time; what it counts stands in its last entry. */
final class Bundle {
    /** Of the sizes before the head's, so many of the last that witnesses have signed are proven. */
    private static final int EARLIER = 64;

    private final Scope scope;
    private final Selection selection;
    private final SignedHead head;
    private final Heads heads;
    private final Instant now;
    private long events;

    Bundle(Scope scope, Selection selection, SignedHead head, Heads heads, Instant now) {
        this.scope = scope;
        this.selection = selection;
        this.head = head;
        this.heads = heads;
        this.now = now;
    }

    /** @throws IOException also where whoever takes it has gone */
    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        try {
            entry(zip, "head", head.note().with(heads.cosignatures(head.size())).toString());
            zip.putNextEntry(new ZipEntry("sizes.ndjson"));
            if (!selection.isEverything()) {
                sizes(zip);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("events.ndjson"));
            selection.eachPage(page -> write(zip, page));
            zip.closeEntry();
            entry(zip, "manifest.json", manifest());
            zip.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The event at each size is proven as any other: its path says what the root was there. */
    private void sizes(ZipOutputStream zip) {
        TiledTree tree = heads.tree(head);
        selection
                .at(heads.cosignedBefore(head.size(), EARLIER))
                .forEach(last -> line(zip, BundleLines.size(last, tree.inclusion(last.position() - 1))));
    }

    private void write(ZipOutputStream zip, List<RecordedEvent> page) {
        TiledTree tree = heads.tree(head); // a new one a page: it remembers what it has read
        for (RecordedEvent event : page) {
            line(
                    zip,
                    selection.isEverything()
                            ? BundleLines.event(event)
                            : BundleLines.event(event, tree.inclusion(event.position() - 1)));
        }
        events += page.size();
    }

    private String manifest() {
        ObjectNode manifest = BundleLines.object();
        manifest.put("format", "lianshou-bundle/1");
        manifest.put("scope", scope.written());
        manifest.put("events", events);
        manifest.put("createdAt", now.toString());
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
