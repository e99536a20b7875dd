package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.History;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.issue.IssueEvent;
import org.lianshou.query.projection.Rebuild;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A thousand random legal lives go through log, relay, Kafka and projections; what is shown equals what a rebuild makes. */
class LivesShownTest {
    private static final int LIVES = 1_000;

    private final Lianshou lianshou = Lianshou.running();
    private final EventLog log = lianshou.bean("eventLog", EventLog.class);
    private final EventCodec codec = lianshou.bean("sealingCodec", EventCodec.class);

    @Test
    void a_rebuilt_read_model_equals_the_live_one() {
        System.out.printf("%d histories from seeds 1 to %d%n", LIVES, LIVES);
        History.many(1, LIVES).forEach(this::append);
        lianshou.caughtUp();

        Rebuild rebuild = lianshou.bean("rebuild", Rebuild.class);
        DatabaseAccess owner = lianshou.database("owner");
        rebuild.into(new DriverManagerDataSource(owner.url(), owner.username(), owner.password()), "view_of_lives");

        assertThat(rebuild.differences("view_of_lives"))
                .containsOnlyKeys(
                        "activity_day_details",
                        "area_duty_details",
                        "area_tree_details",
                        "call_out",
                        "call_out_details",
                        "details",
                        "history",
                        "home_visit_details",
                        "hotline_month_details",
                        "lineage",
                        "notice",
                        "occasion",
                        "policy_details",
                        "register",
                        "response",
                        "response_details",
                        "roster_details",
                        "search",
                        "session",
                        "session_details",
                        "streams",
                        "supervision_order",
                        "supervision_order_details",
                        "supervision_run",
                        "supervision_run_details",
                        "village_risk",
                        "village_risk_details")
                .allSatisfy(
                        (table, different) -> assertThat(different).as(table).isZero());
    }

    private void append(History life) {
        List<NewEvent> events = new ArrayList<>();
        for (IssueEvent event : life.events()) {
            EventCodec.Encoded stored = codec.encode(life.issue().value(), events.size(), event);
            events.add(new NewEvent(stored.type(), stored.revision(), stored.payload(), new byte[0]));
        }
        log.append(new Append(life.issue().value(), Append.NEW_STREAM, events));
    }
}
