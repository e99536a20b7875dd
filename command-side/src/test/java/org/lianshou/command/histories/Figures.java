package org.lianshou.command.histories;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.issue.Kind;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Step;
import org.lianshou.policy.ErasureGround;
import org.lianshou.policy.Figure;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Waiver;
import org.lianshou.policy.WorkCalendar;

/** Policy and calendar of the {@link SmallCounty}. Notice and objection period differ, so that a mix-up shows. */
final class Figures {
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("handling.consultation", "3 working-day"),
            Map.entry("handling.appeal", "5 working-day"),
            Map.entry("handling.hazard", "24 hour"),
            Map.entry("handling.dispute", "15 calendar-day"),
            Map.entry("handling.rectification-finding", "30 calendar-day"),
            Map.entry("handling.small-wish", "10 working-day"),
            Map.entry("handling.order", "10 working-day"),
            Map.entry("return.within", "1 working-day"),
            Map.entry("late-entry.within", "30 calendar-day"),
            Map.entry("notice.period", "7 calendar-day"),
            Map.entry("notice.objection-period", "5 calendar-day"),
            Map.entry("extension.most", "3"),
            Map.entry("extension.working-days", "3"),
            Map.entry("callback.attempts", "3"),
            Map.entry("rework.escalates-at", "2"),
            Map.entry("session.notice", "2 calendar-day"),
            Map.entry("session.panel-least", "3"),
            Map.entry("session.quorum", "more than 1/2"),
            Map.entry("session.votes", "more than 1/2"),
            Map.entry("session.minutes", "more than 1/2"),
            Map.entry("session.remote-makes-quorum", "yes"),
            Map.entry("session.online-makes-quorum", "no"),
            Map.entry("party-branch.present", "more than 1/2"),
            Map.entry("party-branch.votes", "at least 1/2"),
            Map.entry("committees.present", "at least 3/4"),
            Map.entry("committees.votes", "more than 1/2"),
            Map.entry("party-meeting.present", "at least 2/3"),
            Map.entry("party-meeting.votes", "more than 1/2"),
            Map.entry("assembly.adults", "more than 1/2"),
            Map.entry("assembly.households", "at least 2/3"),
            Map.entry("assembly.votes", "more than 1/2"),
            Map.entry("representatives.present", "at least 2/3"),
            Map.entry("representatives.votes", "at least 2/3"));

    private Figures() {}

    static Policy policy() {
        List<Figure> figures = VALUES.entrySet().stream()
                .map(entry -> new Figure(entry.getKey(), entry.getValue(), "made for tests"))
                .toList();
        return new Policy(new PolicyVersion("test-2026.1"), figures, waivers(), erasures());
    }

    /** 2026 with its National Day week, for which Saturday the 10th is worked. */
    static WorkCalendar calendar() {
        Set<LocalDate> off =
                LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet());
        return new WorkCalendar("test-2026", Set.of(2026), off, Set.of(LocalDate.of(2026, 10, 10)));
    }

    private static List<Waiver> waivers() {
        Set<Kind> all = EnumSet.allOf(Kind.class);
        Set<Kind> small = EnumSet.of(Kind.APPEAL, Kind.HAZARD, Kind.DISPUTE, Kind.SMALL_WISH);
        return List.of(
                waiver(Step.DISCUSSION, "minor-matter", small, false),
                waiver(Step.EVALUATION, "reporter-asked-for-no-call", Set.of(Kind.APPEAL), false),
                waiver(Step.PUBLICATION, "privacy", all, false),
                waiver(Step.DISCUSSION, "imported-history", all, true),
                waiver(Step.EVALUATION, "imported-history", all, true),
                waiver(Step.PUBLICATION, "imported-history", all, true));
    }

    private static List<ErasureGround> erasures() {
        return List.of(
                new ErasureGround("consent-withdrawn", "consent-withdrawn", true, "made for tests"),
                new ErasureGround("purpose-achieved", "purpose-achieved", false, "made for tests"));
    }

    private static Waiver waiver(Step step, String ground, Set<Kind> kinds, boolean imports) {
        return new Waiver(step, ground, ground, kinds, imports, "made for tests");
    }
}
