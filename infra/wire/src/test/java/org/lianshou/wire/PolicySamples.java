package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.Step;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.BookId;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.ErasureGround;
import org.lianshou.policy.Figure;
import org.lianshou.policy.PolicyBookEvent;
import org.lianshou.policy.PolicyLayer;
import org.lianshou.policy.UnmaskingGround;
import org.lianshou.policy.Waiver;
import org.lianshou.stream.StreamEvent;

/** As {@link Samples}, of a county's policies and calendar. */
final class PolicySamples {
    private static final BookId BOOK = BookId.of(new AreaId("330521"));
    private static final PolicyVersion VERSION = new PolicyVersion("330521001-2027.1");
    private static final Act ACT = new Act(
            new Actor(new PersonId("county"), Role.COUNTY_DISPATCHER, new UnitId("u-330521")),
            Instant.parse("2026-11-08T01:30:00Z"),
            false,
            new PolicyVersion("county-2026.1"));

    private PolicySamples() {}

    static Stream<StreamEvent> all() {
        return Stream.of(
                new PolicyBookEvent.PolicyEnacted(BOOK, ACT, policy()),
                new PolicyBookEvent.PolicyEnded(BOOK, ACT, VERSION, LocalDate.of(2027, 7, 1), "试行期满"),
                new PolicyBookEvent.PolicyRevoked(BOOK, ACT, VERSION, "另行研究"),
                new PolicyBookEvent.CalendarLoaded(BOOK, ACT, paper()),
                new PolicyBookEvent.CalendarCorrected(BOOK, ACT, paper(), "国务院办公厅调整放假安排"),
                new PolicyBookEvent.BookTakenOver(BOOK, ACT, 1, 4));
    }

    /** An area's, though only the county's has grounds, so that no field is left out. */
    private static PolicyLayer policy() {
        return new PolicyLayer(
                VERSION,
                "镇试行办法",
                new AreaPath(List.of(new AreaId("330521"), new AreaId("330521001"))),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                List.of(new Figure("return.within", "8 hour", "本镇做法")),
                List.of(new Waiver(Step.DISCUSSION, "urgent", "紧急", Set.of(Kind.HAZARD), false, "本县做法")),
                List.of(new ErasureGround("consent-withdrawn", "撤回同意", false, "个人信息保护法 47")),
                List.of(new UnmaskingGround("verify-handling", "核实办理情况", "个人信息保护法 13")));
    }

    private static CalendarPaper paper() {
        return new CalendarPaper(
                2027,
                "https://example.org/2027.json",
                List.of("国办发明电〔2026〕7号"),
                List.of(
                        new CalendarPaper.Day("元旦", LocalDate.of(2027, 1, 1), true),
                        new CalendarPaper.Day("春节", LocalDate.of(2027, 1, 30), false)));
    }
}
