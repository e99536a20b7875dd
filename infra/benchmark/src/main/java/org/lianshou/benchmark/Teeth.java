package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.wire.LianshouJson;

/**
 * Whether the search bites: what finds nothing proves nothing, unless it would have found something. Two canaries are laid
 * down in every kind of place, must be found in each, and are taken away again.
 *
 * @param inFiles what stays behind of this one in the database's files is for the scrub to remove
 * @param inTopic what the broker deletes it deletes after a minute, so this one is looked for here alone
 */
record Teeth(StandaloneServer server, Broker broker, Path aside, Canary inFiles, Canary inTopic) {

    private static final String TOPIC = "planted";

    /** How many were laid down, each of which was found. */
    int prove() throws Exception {
        ByteSearch search = new ByteSearch().want(inFiles).want(inTopic);
        Set<String> places = new HashSet<>();
        Sightings sightings = (hit, place) -> places.add(place);
        Searched nothing = new Searched();

        plantRows();
        broker.plant(TOPIC, LianshouJson.mapper().writeValueAsBytes(inTopic));
        Path log = Files.writeString(server.data().resolve("postgresql/planted.log"), "cannot read " + inFiles.name());
        Path key = Files.write(
                server.data().resolve("keys/planted"), inFiles.phone().getBytes(UTF_8));
        Path bundle = bundle();

        new DatabaseSearch(superuser(), search).tell(sightings, nothing);
        broker.tell(search, sightings, nothing);
        new FileSearch(server.data(), search).tell(file -> file.equals(log) || file.equals(key), sightings, nothing);
        new BundleSearch(bundle, search).tell(sightings, nothing);

        ServerDatabase.execute(superuser(), "drop table planted_text, planted_json, planted_bytes");
        broker.remove(TOPIC);
        Files.delete(log);
        Files.delete(key);
        List<String> wanted = List.of(
                "SQL, public.planted_text",
                "SQL, public.planted_json",
                "SQL, public.planted_bytes",
                "topic " + TOPIC,
                "postgresql/planted.log",
                "keys/planted",
                "an event's payload in planted.zip");
        if (!places.containsAll(wanted)) {
            throw new IllegalStateException("The search has no teeth: of " + wanted + " it found " + places);
        }
        return wanted.size() + spellings(search);
    }

    /** Each spelling of each word by itself, amid other bytes. */
    private int spellings(ByteSearch search) {
        int all = 0;
        for (Map.Entry<String, String> word : inFiles.words().entrySet()) {
            for (Map.Entry<String, byte[]> spelling :
                    Spellings.of(word.getValue()).entrySet()) {
                byte[] amid = new byte[spelling.getValue().length + 2];
                System.arraycopy(spelling.getValue(), 0, amid, 1, spelling.getValue().length);
                if (search.in(amid).isEmpty()) {
                    throw new IllegalStateException("The search does not know " + spelling.getKey());
                }
                all++;
            }
        }
        return all;
    }

    private void plantRows() throws IOException, SQLException {
        String json = LianshouJson.mapper().writeValueAsString(Map.of("name", inFiles.name()));
        ServerDatabase.execute(superuser(), "create table planted_text (word text)");
        ServerDatabase.execute(superuser(), "create table planted_json (word jsonb)");
        ServerDatabase.execute(superuser(), "create table planted_bytes (word bytea)");
        ServerDatabase.execute(superuser(), "insert into planted_text values (?)", inFiles.phoneAsSaid());
        ServerDatabase.execute(superuser(), "insert into planted_json values (?::jsonb)", json);
        ServerDatabase.execute(
                superuser(),
                "insert into planted_bytes values (?)",
                inFiles.address().getBytes(UTF_8));
    }

    private Path bundle() throws IOException {
        String payload =
                Base64.getEncoder().encodeToString(inFiles.identityNumber().getBytes(UTF_8));
        String event = LianshouJson.mapper().writeValueAsString(Map.of("metadata", "", "payload", payload));
        Path bundle = aside.resolve("planted.zip");
        try (OutputStream file = Files.newOutputStream(bundle);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("events.ndjson"));
            zip.write((event + "\n").getBytes(UTF_8));
        }
        return bundle;
    }

    private DatabaseAccess superuser() throws IOException {
        return ServerDatabase.superuser(server.data());
    }
}
