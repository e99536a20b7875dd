package org.lianshou.command.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Step;
import org.lianshou.policy.ErasureGround;
import org.lianshou.policy.Figure;
import org.lianshou.policy.Policies;
import org.lianshou.policy.PolicyLayer;
import org.lianshou.policy.UnmaskingGround;
import org.lianshou.policy.Waiver;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.reference.ReferenceData;

/**
 * Policies and calendar of the {@link SmallCounty}. Notice and objection period differ, so that a mix-up shows. In November
 * the county's second version begins; township t1 has a figure of its own from the middle of October on.
 */
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
            Map.entry("dispatch.within", "4 hour"),
            Map.entry("sign-for.within", "1 working-day"),
            Map.entry("return.decided-within", "2 working-day"),
            Map.entry("reaction.urgent", "30 minute"),
            Map.entry("callback.within", "3 working-day"),
            Map.entry("notice.answer-within", "5 calendar-day"),
            Map.entry("deferral.review-within", "1 working-day"),
            Map.entry("warning.at-percent", "75"),
            Map.entry("tolerance", "1 working-day"),
            Map.entry("petition.categories", "petitions"),
            Map.entry("extension.most", "3"),
            Map.entry("extension.working-days", "3"),
            Map.entry("extension.long-matter", "40 calendar-day"),
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

    static Policies policies() {
        return policies(Map.of());
    }

    /** @param changed from the beginning of the county's first version on */
    static Policies policies(Map<String, String> changed) {
        LocalDate november = LocalDate.of(2026, 11, 1);
        List<Figure> first = figures(changed);
        List<Figure> second = figures(Map.of("handling.appeal", "4 working-day"));
        List<Figure> ofT1 = List.of(new Figure("handling.consultation", "2 working-day", "made for tests"));
        return new Policies(List.of(
                layer("test-2026.1", null, LocalDate.of(2026, 1, 1), november, first),
                layer("test-2026.2", null, november, null, second),
                layer("t1-2026.1", SmallCounty.T1, LocalDate.of(2026, 10, 15), null, ofT1)));
    }

    private static PolicyLayer layer(
            String version, @Nullable AreaId area, LocalDate from, @Nullable LocalDate until, List<Figure> figures) {
        AreaPath path = area == null ? null : new AreaPath(List.of(SmallCounty.COUNTY, area));
        boolean whole = area == null;
        return new PolicyLayer(
                new PolicyVersion(version),
                version,
                path,
                from,
                until,
                figures,
                whole ? waivers() : List.of(),
                whole ? erasures() : List.of(),
                whole ? unmaskings(version) : null);
    }

    /** The shipped ones, but for those that the rules of an issue read: these are made for tests. */
    private static List<Figure> figures(Map<String, String> changed) {
        Map<String, String> values = new TreeMap<>();
        ReferenceData.demo()
                .policies()
                .at(Instant.EPOCH)
                .figures()
                .forEach(set -> values.put(set.key().key(), set.figure().value()));
        values.putAll(VALUES);
        values.putAll(changed);
        return values.entrySet().stream()
                .map(entry -> new Figure(entry.getKey(), entry.getValue(), "made for tests"))
                .toList();
    }

    /** 2026 with its National Day week, for which Saturday the 10th is worked. */
    static WorkCalendar calendar() {
        Map<LocalDate, String> off = LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 10, 8))
                .collect(Collectors.toMap(day -> day, day -> "国庆节"));
        return new WorkCalendar("test-2026", Set.of(2026), off, Map.of(LocalDate.of(2026, 10, 10), "国庆节"));
    }

    private static List<Waiver> waivers() {
        Set<Kind> all = EnumSet.allOf(Kind.class);
        Set<Kind> small = EnumSet.of(Kind.APPEAL, Kind.HAZARD, Kind.DISPUTE, Kind.SMALL_WISH);
        return List.of(
                waiver(Step.DISCUSSION, "minor-matter", small, false),
                waiver(Step.EVALUATION, "reporter-asked-for-no-call", Set.of(Kind.APPEAL), false),
                waiver(Step.EVALUATION, "not-sampled", EnumSet.of(Kind.APPEAL, Kind.DISPUTE), false),
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

    /** The second version withdraws one. */
    private static List<UnmaskingGround> unmaskings(String version) {
        return Stream.of("verify-handling", "emergency")
                .limit(version.equals("test-2026.2") ? 1 : 2)
                .map(code -> new UnmaskingGround(code, code, "made for tests"))
                .toList();
    }

    private static Waiver waiver(Step step, String ground, Set<Kind> kinds, boolean imports) {
        return new Waiver(step, ground, ground, kinds, imports, "made for tests");
    }
}
