package org.lianshou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.supervising.Contents;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Cadence;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;

/** Holds what comes round by itself, as when its time has come. */
final class Held {
    private static final AreaId COUNTY = new AreaId("330521");

    private final Site site;

    Held(Site site) {
        this.site = site;
    }

    /** The bulletin of the county for the month that runs. */
    void bulletin(LocalDate day) {
        Contents contents = site.bean("supervisionContents", Contents.class);
        Period month = Period.of(Cadence.MONTHLY, day);
        Pin pin = contents.before(Instant.now());
        give(
                new Turn(COUNTY, RunKind.BULLETIN, month),
                new SupervisionRunCommand.Publish(pin, contents.again(1, COUNTY, month, pin)));
    }

    /** A round for the half of a month of a day, with one demo issue to be taken. */
    void round(LocalDate day, String story, String lead) {
        Pin pin = site.bean("supervisionContents", Contents.class).before(Instant.now());
        IssueId issue =
                new IssueId(UUID.nameUUIDFromBytes(("lianshou-demo/" + story).getBytes(StandardCharsets.UTF_8)));
        Prominent one = new Prominent(issue, new UnitId(lead), 1, 2, Instant.now());
        give(
                new Turn(COUNTY, RunKind.COORDINATION, Period.of(Cadence.TWICE_A_MONTH, day)),
                new SupervisionRunCommand.Convene(pin, List.of(one)));
    }

    /** Something about the month is entered after its bulletin. */
    void lateEntry() throws IOException {
        String body = """
                {"source":"grid-patrol","kind":"hazard","severity":"minor","category":"housing","summary":"补录的一件",
                "description":"当日未及时录入。","area":"330521001200-1"}""";
        HttpRequest report = HttpRequest.newBuilder(URI.create(site.address() + "/api/issues"))
                .header("Authorization", "Bearer " + site.token("worker"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(report, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void give(Turn turn, SupervisionRunCommand command) {
        RunInstruction instruction =
                new RunInstruction(command, turn, null, Instant.now(), site.bean("rulebook", Rulebook.class));
        site.bean("orders", Orders.class)
                .give(
                        new Order<>(SupervisionRun.notHeld(turn.id()), new SeenVersion.Any(), List.of(instruction)),
                        null,
                        new byte[0]);
    }
}
