package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

/** An audit bundle, unpacked: its entries as they are, and each event's payload and metadata as they were written. */
record BundleSearch(Path bundle, ByteSearch search) {

    private static final String EVENTS = "events.ndjson";

    void tell(Sightings sightings, Searched searched) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String place = "bundle " + bundle.getFileName() + ", " + entry.getName();
                try (InputStream in = zip.getInputStream(entry);
                        ByteSearch.Sink sink = search.sink(hit -> sightings.seen(hit, place))) {
                    in.transferTo(sink);
                    searched.count("bytes", sink.seen());
                }
            }
            events(zip, sightings, searched);
        }
        searched.count("bundles", 1);
    }

    private void events(ZipFile zip, Sightings sightings, Searched searched) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(zip.getEntry(EVENTS)), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode event = LianshouJson.mapper().readTree(line);
                for (String field : new String[] {"metadata", "payload"}) {
                    byte[] stored = Base64.getDecoder().decode(event.path(field).asString());
                    search.in(stored)
                            .forEach(hit -> sightings.seen(hit, "an event's " + field + " in " + bundle.getFileName()));
                    searched.count("bytes", stored.length);
                }
                searched.count("bundled events", 1);
            }
        }
    }
}
