package org.lianshou.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Origin;

class ImportsTest {
    private static final Map<String, String> STAGES =
            Map.of("Open", "ACCEPTED", "Assigned", "DISPATCHED", "In Progress", "IN_PROGRESS", "Closed", "CLOSED");

    private final Path folder;
    private final CommandDesk command;

    ImportsTest(@TempDir Path folder) {
        this.folder = folder;
        this.command = new CommandDesk(folder);
    }

    @AfterEach
    void close() {
        command.close();
    }

    @Test
    void everyRowHasAReceiptAndTheIssuesAgree() throws InterruptedException {
        UUID id = command.start(FortyRows.file());
        ImportStatus status = command.awaitDone(id);
        assertThat(told(receipts(id))).isEqualTo(FortyRows.expected());
        assertThat(status.total()).isEqualTo(40).isEqualTo(status.accepted() + status.rejected());
        assertThat(receipts(id)).extracting(Receipt::row).isSorted().doesNotHaveDuplicates();
        assertThat(status.existing()).isEqualTo(1);
        assertThat(receipts(id).get(28))
                .matches(Receipt::existing)
                .matches(repeated ->
                        Objects.equals(repeated.issue(), receipts(id).getFirst().issue()));
        assertThat(command.meters
                        .counter("lianshou.imports.rows", "profile", "nyc311", "outcome", "rejected")
                        .count())
                .isEqualTo(status.rejected());
    }

    @Test
    void anIssueIsWrittenInOnePieceThatNamesItsRow() throws InterruptedException {
        UUID id = command.start(FortyRows.file());
        command.awaitDone(id);
        Receipt closed = receipts(id).get(3);
        List<RecordedEvent> events =
                command.log.stream(Objects.requireNonNull(closed.issue()).value());
        assertThat(events)
                .extracting(event -> event.position() - events.getFirst().position())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(closed.number()).isEqualTo(events.getFirst().position());
        assertThat(events)
                .extracting(event -> new String(event.metadata(), StandardCharsets.UTF_8))
                .containsOnly("{\"import\":\"" + id + "\",\"row\":4}");
        Issue issue = command.stored(closed.issue());
        assertThat(issue.accepted().deadline()).isNull();
        assertThat(issue.reported().origin()).isEqualTo(new Origin("nyc311", "9000004", "Closed"));
        assertThat(folder.resolve("keys").toFile().list((keys, name) -> name.endsWith(".keys")))
                .as("nobody's key was made")
                .isEmpty();
    }

    @Test
    void theSameFileAgainDoublesNothing() throws InterruptedException {
        UUID first = command.start(FortyRows.file());
        command.awaitDone(first);
        long position = command.log.head().position();
        UUID second = command.start(FortyRows.file());
        ImportStatus status = command.awaitDone(second);
        assertThat(command.log.head().position()).isEqualTo(position);
        assertThat(status.existing()).isEqualTo(status.accepted());
        assertThat(receipts(second))
                .extracting(Receipt::issue)
                .isEqualTo(receipts(first).stream().map(Receipt::issue).toList());
    }

    @Test
    void aRowThatHasChangedAtTheSourceChangesNothingAndIsTold() throws InterruptedException {
        command.awaitDone(command.start(FortyRows.file()));
        String changed = new String(FortyRows.file(), StandardCharsets.UTF_8).replaceFirst(",Open,", ",In Progress,");
        UUID second = command.start(changed.getBytes(StandardCharsets.UTF_8));
        command.awaitDone(second);
        assertThat(receipts(second).getFirst())
                .matches(Receipt::existing)
                .matches(receipt -> String.valueOf(receipt.message()).contains("Open"))
                .matches(receipt -> told(receipt).equals("accepted"));
    }

    @Test
    void killedBetweenIssueAndReceiptItGoesOnWhereReceiptsEnd() throws InterruptedException, SQLException {
        command.asOwner("""
                create function desk.cut() returns trigger language plpgsql
                    as $$ begin raise exception 'killed' using errcode = '57P01'; end $$;
                create trigger cut before insert on desk.import_receipt
                    for each row when (new.row = 8) execute function desk.cut();
                """);
        UUID id = command.start(FortyRows.file());
        command.await(id, status -> status.accepted() == 7);
        awaitIssue(ImportedIssueId.of("nyc311", "9000008"));
        command.restartWorker();
        command.asOwner("drop trigger cut on desk.import_receipt");
        command.restartWorker();
        ImportStatus status = command.awaitDone(id);
        assertThat(told(receipts(id))).isEqualTo(FortyRows.expected());
        assertThat(status.existing()).isEqualTo(1);
        assertThat(reports()).isEqualTo(status.accepted() - status.existing());
    }

    @Test
    void whileTheLogIsGoneItWaits() throws InterruptedException {
        UUID id = command.start(FortyRows.file());
        command.await(id, status -> status.accepted() > 0);
        command.logIsGone(true);
        Thread.sleep(500);
        command.logIsGone(false);
        ImportStatus status = command.awaitDone(id);
        assertThat(told(receipts(id))).isEqualTo(FortyRows.expected());
        assertThat(reports()).isEqualTo(status.accepted() - status.existing());
    }

    @Test
    void aThousandActualRequestsBecomeAThousandIssues() throws IOException, InterruptedException {
        String data = System.getenv("LIANSHOU_TEST_DATA");
        assumeTrue(data != null, "LIANSHOU_TEST_DATA does not name the folder of requests/nyc311-2024.csv");
        byte[] file = Files.readAllBytes(Path.of(String.valueOf(data), "requests", "nyc311-2024.csv"));
        UUID id = command.start(file);
        command.await(id, status -> status.accepted() > 200);
        command.restartWorker();
        ImportStatus status = command.awaitDone(id);
        assertThat(status).matches(done -> done.accepted() == 1000 && done.total() == 1000 && done.existing() == 0);
        assertThat(reports()).isEqualTo(1000);
        CsvFile csv = CsvFile.read(file, new Nyc311().needs());
        receipts(id).forEach(receipt -> agrees(csv, receipt));
    }

    private void agrees(CsvFile csv, Receipt receipt) {
        Fields row = new Fields(csv.columns(), ((CsvRow.Whole) csv.rows().get(receipt.row() - 1)).fields());
        Issue issue = command.stored(Objects.requireNonNull(receipt.issue()));
        assertThat(issue.stage().name()).isEqualTo(STAGES.get(row.get("status")));
        assertThat(issue.reported().origin())
                .isEqualTo(new Origin("nyc311", row.line("unique_key"), row.line("status")));
    }

    private List<Receipt> receipts(UUID id) {
        return command.desk.receipts(id, 0, 1000);
    }

    private List<String> told(List<Receipt> receipts) {
        return receipts.stream().map(this::told).toList();
    }

    private String told(Receipt receipt) {
        IssueId issue = receipt.issue();
        return issue == null
                ? receipt.code() + " " + receipt.column()
                : command.stored(issue).stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many issues there are at all. */
    private long reports() {
        return command.log.after(0, 100_000).stream()
                .collect(Collectors.groupingBy(RecordedEvent::type, Collectors.counting()))
                .getOrDefault("issue.reported", 0L);
    }

    private void awaitIssue(IssueId issue) throws InterruptedException {
        while (!command.stored(issue).exists()) {
            Thread.sleep(10);
        }
    }
}
