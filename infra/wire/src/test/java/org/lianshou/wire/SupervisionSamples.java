package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.supervision.Accountability;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.Supervised;
import org.lianshou.supervision.SupervisionOrderEvent;

/** As {@link Samples}, of supervision. */
final class SupervisionSamples {
    private static final OrderId ORDER = new OrderId(UUID.fromString("0b1e6d0a-5f0c-4c7a-9a51-3f3cbf1d7a11"));
    private static final IssueId ISSUE = IssueId.of("1c9be07e-6f0e-4a51-8d0a-52f60d8f3b01");
    private static final AreaId TOWNSHIP = new AreaId("330521001");
    private static final UnitId UNIT = new UnitId("u-330521001");
    private static final Ground GROUND = new Ground("slow", "三次催办未动");
    private static final PolicyVersion POLICY = new PolicyVersion("county-2026.1");
    private static final Act ACT = new Act(
            new Actor(new PersonId("supervisor"), Role.SUPERVISOR, new UnitId("u-330521")),
            Instant.parse("2026-11-09T01:30:00Z"),
            false,
            POLICY);
    private static final Deadline DUE = new Deadline(
            Instant.parse("2026-11-16T16:00:00Z"),
            "5 working-day",
            POLICY,
            "china-2026",
            List.of(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 15)),
            false,
            new Deadline.Basis("supervision.reply-within", Instant.parse("2026-11-09T01:30:00Z"), false));

    private SupervisionSamples() {}

    static Stream<StreamEvent> all() {
        return orders();
    }

    private static Stream<StreamEvent> orders() {
        Supervised about = new Supervised(TOWNSHIP, UNIT, List.of(ISSUE), "全镇路灯巡查", GROUND, true);
        Evidence paper = new Evidence("archive:2026/0207", "回复函", "0".repeat(64), null);
        return Stream.of(
                new SupervisionOrderEvent.OrderIssued(ORDER, ACT, about, DUE),
                new SupervisionOrderEvent.Replied(ORDER, ACT, "已更换灯头三只", List.of(paper), true),
                new SupervisionOrderEvent.ReplyAccepted(ORDER, ACT, "属实"),
                new SupervisionOrderEvent.ReplyRefused(ORDER, ACT, GROUND, DUE),
                new SupervisionOrderEvent.OrderClosed(
                        ORDER, ACT, new Accountability("镇社会事务中心王某", "约谈", "督导组下月回访")),
                new SupervisionOrderEvent.OrderWithdrawn(ORDER, ACT, GROUND));
    }
}
