package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A file of another system's requests is handed in, and afterwards register and histories agree with it row by row:
 * the thousand actual requests where LIANSHOU_TEST_DATA names their folder, otherwise the whole ones of our own forty.
 */
class ImportStoryTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Map<String, String> STAGES =
            Map.of("Open", "accepted", "Assigned", "dispatched", "In Progress", "in-progress", "Closed", "closed");
    private static final Map<String, Integer> EVENTS = Map.of("Open", 2, "Assigned", 4, "In Progress", 5, "Closed", 9);

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void register_and_histories_agree_with_the_file_row_by_row() throws IOException {
        byte[] file = Files.readAllBytes(file());
        List<CSVRecord> rows = rows(file);
        Instant before = Instant.now();

        String location = handedIn(file).header("Location");
        JsonNode status = awaitDone(location);
        List<JsonNode> receipts = receipts(location);

        assertThat(status.path("total").asInt()).isEqualTo(rows.size());
        assertThat(receipts).hasSize(rows.size());
        assertThat(status.path("accepted").asInt() + status.path("rejected").asInt())
                .isEqualTo(rows.size());
        Set<String> issues = new HashSet<>();
        for (JsonNode receipt : receipts) {
            if (receipt.path("status").asString().equals("accepted")
                    && !receipt.path("existing").asBoolean()) {
                assertThat(issues.add(receipt.path("issue").asString()))
                        .as("doubled: %s", receipt)
                        .isTrue();
                agrees(rows.get(receipt.path("row").asInt() - 1), receipt, before);
            }
        }
        assertThat(issues).as("none lost and none doubled").hasSize(rows.size());
    }

    private void agrees(CSVRecord row, JsonNode receipt, Instant before) {
        String status = row.get("status");
        JsonNode shown = lianshou.get("auditor", "/api/issues?number=" + receipt.path("number"))
                .json()
                .path("items")
                .path(0);
        assertThat(shown.path("id").asString()).isEqualTo(receipt.path("issue").asString());
        assertThat(shown.path("stage").asString()).as(row.toString()).isEqualTo(STAGES.get(status));
        assertThat(local(shown.path("reportedAt"))).isEqualTo(LocalDateTime.parse(row.get("created_date")));
        assertThat(shown.path("summary").asString()).startsWith(row.get("complaint_type"));
        assertThat(shown.path("dueAt").isMissingNode()).as("no clock starts").isTrue();
        if (!row.get("closed_date").isEmpty() && status.equals("Closed")) {
            assertThat(local(shown.path("completedAt"))).isEqualTo(LocalDateTime.parse(row.get("closed_date")));
        }
        history(row, receipt, before);
    }

    private void history(CSVRecord row, JsonNode receipt, Instant before) {
        JsonNode events = lianshou.get(
                        "auditor", "/api/issues/" + receipt.path("issue").asString() + "/history")
                .json()
                .path("events");
        assertThat(events.size()).as(row.toString()).isEqualTo(EVENTS.get(row.get("status")));
        JsonNode first = events.path(0).path("event");
        assertThat(first.at("/origin/key").asString()).isEqualTo(row.get("unique_key"));
        assertThat(local(first.at("/act/occurredAt"))).isEqualTo(LocalDateTime.parse(row.get("created_date")));
        for (JsonNode entry : events) {
            assertThat(Instant.parse(entry.path("recordedAt").asString())).isAfter(before);
        }
        assertThat(stages(events).toList()).endsWith(STAGES.get(row.get("status")));
    }

    private static Stream<String> stages(JsonNode events) {
        return StreamSupport.stream(events.spliterator(), false)
                .map(entry -> entry.at("/after/stage").asString());
    }

    private static LocalDateTime local(JsonNode instant) {
        return Instant.parse(instant.asString()).atZone(NEW_YORK).toLocalDateTime();
    }

    private Answer handedIn(byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"profile\"", "nyc311".getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("name=\"file\"; filename=\"requests.csv\"", file));
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        Answer answer = lianshou.send(lianshou.request("admin", "/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer;
    }

    private static byte[] part(String disposition, byte[] content) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.write(("--edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.write(content);
        part.write("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /** Done, and shown: the last row's issue is in the register. */
    private JsonNode awaitDone(String location) {
        return Lianshou.once(
                () -> lianshou.get("admin", location).json(),
                status -> status.path("state").asString().equals("done") && shown(location));
    }

    private boolean shown(String location) {
        List<JsonNode> accepted = receipts(location).stream()
                .filter(receipt -> receipt.path("status").asString().equals("accepted"))
                .toList();
        return !lianshou.get(
                        "auditor", "/api/issues?number=" + accepted.getLast().path("number"))
                .json()
                .path("items")
                .isEmpty();
    }

    private List<JsonNode> receipts(String location) {
        List<JsonNode> receipts = new ArrayList<>();
        lianshou.get("admin", location + "/receipts").json().path("items").forEach(receipts::add);
        return receipts;
    }

    private static List<CSVRecord> rows(byte[] file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(new String(file, StandardCharsets.UTF_8), format)) {
            return csv.getRecords();
        }
    }

    private static Path file() throws IOException {
        String data = System.getenv("LIANSHOU_TEST_DATA");
        if (data != null) {
            return Path.of(data, "requests", "nyc311-2024.csv");
        }
        System.out.println("LIANSHOU_TEST_DATA does not name the folder of requests/nyc311-2024.csv:"
                + " the import is shown with rows of our own");
        Path own = Files.createTempFile("rows", ".csv");
        List<String> lines = Files.readAllLines(Path.of("../../command-side/src/test/resources/imports/forty.csv"));
        return Files.write(own, lines.subList(0, 12));
    }
}
