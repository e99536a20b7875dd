package org.lianshou.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Figure;
import org.lianshou.policy.Policies;
import org.lianshou.policy.PolicyLayer;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.reference.ReferenceData;

/** The shipped policy and calendar; township t1 handles appeals in four working days. */
public final class PolicyForTest {
    public static final WorkCalendar CALENDAR = ReferenceData.demo().calendar();

    private static final PolicyLayer OF_T1 = new PolicyLayer(
            new PolicyVersion("t1-2026.1"),
            "东镇规则",
            new AreaPath(List.of(new AreaId("c"), new AreaId("t1"))),
            LocalDate.of(2026, 2, 1),
            null,
            List.of(new Figure("handling.appeal", "4 working-day", "本镇做法：四个工作日")),
            List.of(),
            List.of(),
            null);

    public static final Policies POLICIES =
            new Policies(Stream.concat(ReferenceData.demo().policies().layers().stream(), Stream.of(OF_T1))
                    .toList());

    private PolicyForTest() {}
}
