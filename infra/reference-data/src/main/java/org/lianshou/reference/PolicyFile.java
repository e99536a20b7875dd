package org.lianshou.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianshou.issue.Given;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.ErasureGround;
import org.lianshou.policy.Figure;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Waiver;

/**
 * A policy version as written down.
 *
 * @param effectiveFrom the first day, in Asia/Shanghai, on which it is in force
 * @param about how to read the sources, for people
 */
record PolicyFile(
        PolicyVersion version,
        String name,
        LocalDate effectiveFrom,
        List<String> about,
        List<Figure> figures,
        List<Waiver> waivers,
        List<ErasureGround> erasures) {

    /** The durations that {@link Policy} reads. */
    static final Set<String> SPANS = Set.of(
            "handling.consultation",
            "handling.appeal",
            "handling.hazard",
            "handling.dispute",
            "handling.rectification-finding",
            "handling.small-wish",
            "handling.order",
            "return.within",
            "late-entry.within",
            "notice.period",
            "notice.objection-period",
            "session.notice");

    /** The counts that {@link Policy} reads. */
    static final Set<String> COUNTS = Set.of(
            "extension.most",
            "extension.working-days",
            "callback.attempts",
            "rework.escalates-at",
            "session.panel-least");

    /** The fractions of people that {@link Policy} reads. */
    static final Set<String> SHARES = Set.of(
            "assembly.adults",
            "assembly.households",
            "assembly.votes",
            "representatives.present",
            "representatives.votes",
            "party-meeting.present",
            "party-meeting.votes",
            "party-branch.present",
            "party-branch.votes",
            "committees.present",
            "committees.votes",
            "session.quorum",
            "session.votes",
            "session.minutes");

    /** What {@link Policy} reads as yes or no. */
    static final Set<String> CHOICES = Set.of("session.remote-makes-quorum", "session.online-makes-quorum");

    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,3} (calendar-day|working-day|hour|minute)");
    private static final Pattern SHARE = Pattern.compile("(more than|at least) [1-9]\\d?/[1-9]\\d?");
    private static final Pattern CHOICE = Pattern.compile("yes|no");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    PolicyFile {
        Given.present("version", version);
        Given.line("name", name);
        Given.present("effectiveFrom", effectiveFrom);
        about = List.copyOf(Given.present("about", about));
        figures = List.copyOf(Given.present("figures", figures));
        waivers = List.copyOf(Given.present("waivers", waivers));
        erasures = List.copyOf(Given.present("erasures", erasures));
        figures.forEach(PolicyFile::check);
        waivers.forEach(PolicyFile::check);
        erasures.forEach(PolicyFile::check);
    }

    Policy policy() {
        return new Policy(version, figures, waivers, erasures);
    }

    private static void check(Figure figure) {
        String field = "figures." + figure.key();
        if (SPANS.contains(figure.key())) {
            matches(field, SPAN, figure.value(), "reads like '5 working-day'");
        } else if (SHARES.contains(figure.key())) {
            matches(field, SHARE, figure.value(), "reads like 'at least 2/3'");
        } else if (CHOICES.contains(figure.key())) {
            matches(field, CHOICE, figure.value(), "is yes or no");
        } else {
            Given.check(field, COUNTS.contains(figure.key()), "unknown", "is read by nothing");
            matches(field, COUNT, figure.value(), "is a whole number");
        }
        Given.line(field + ".source", figure.source());
    }

    private static void matches(String field, Pattern form, String value, String expected) {
        Given.check(
                field + ".value",
                form.matcher(Given.line(field + ".value", value)).matches(),
                "form",
                expected);
    }

    private static void check(Waiver waiver) {
        Given.code("waivers.ground", waiver.ground());
        Given.present("waivers." + waiver.ground() + ".step", waiver.step());
        Given.line("waivers." + waiver.ground() + ".name", waiver.name());
        Given.line("waivers." + waiver.ground() + ".source", waiver.source());
    }

    private static void check(ErasureGround erasure) {
        Given.code("erasures.ground", erasure.ground());
        Given.line("erasures." + erasure.ground() + ".name", erasure.name());
        Given.line("erasures." + erasure.ground() + ".source", erasure.source());
    }
}
