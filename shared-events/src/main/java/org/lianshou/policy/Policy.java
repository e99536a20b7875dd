package org.lianshou.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Step;

/** One version of the figures, waivers and grounds that the rules read. Each knows its source. */
public final class Policy {
    private final PolicyVersion version;
    private final Map<String, Figure> figures;
    private final List<Waiver> waivers;
    private final List<ErasureGround> erasures;

    /** @throws IllegalArgumentException where a figure that the rules read is missing or unreadable */
    public Policy(PolicyVersion version, List<Figure> figures, List<Waiver> waivers, List<ErasureGround> erasures) {
        this.version = version;
        this.figures = figures.stream().collect(Collectors.toUnmodifiableMap(Figure::key, Function.identity()));
        this.waivers = List.copyOf(waivers);
        this.erasures = List.copyOf(erasures);
        handlingKeys().forEach(this::span);
        List.of(returnWithin(), lateEntry(), noticePeriod(), objectionPeriod());
        List.of(extensions(), extensionDays(), callbackAttempts(), reworksBeforeEscalation());
        List.of(dispatchWithin(), signForWithin(), returnDecidedWithin(), urgentReaction(), callbackWithin());
        List.of(objectionAnsweredWithin(), deferralReviewedWithin(), tolerance(), warningPercent());
    }

    public PolicyVersion version() {
        return version;
    }

    /** How long handling may take, from acceptance. */
    public Span handling(Matter matter) {
        return matter.appealType() == AppealType.CONSULTATION
                ? span("handling.consultation")
                : span("handling." + key(matter.kind()));
    }

    /** How long after dispatch the lead unit may return it; afterwards whoever received first owns it. */
    public Span returnWithin() {
        return span("return.within");
    }

    /** How long a desk may take to give an issue out, from acceptance or a session's word. */
    public Span dispatchWithin() {
        return span("dispatch.within");
    }

    /** How long the lead unit may take to take it on, from dispatch. */
    public Span signForWithin() {
        return span("sign-for.within");
    }

    /** How long a return may wait for its decision. */
    public Span returnDecidedWithin() {
        return span("return.decided-within");
    }

    /** How soon somebody must take an urgent issue on. */
    public Span urgentReaction() {
        return span("reaction.urgent");
    }

    /** How long an evaluation may take, from completion. */
    public Span callbackWithin() {
        return span("callback.within");
    }

    /** How long an objection may wait for its answer. */
    public Span objectionAnsweredWithin() {
        return span("notice.answer-within");
    }

    /** How long the review of what is on the ledger may take, from its day. */
    public Span deferralReviewedWithin() {
        return span("deferral.review-within");
    }

    /** After how many hundredths of its time those on duty are warned. */
    public int warningPercent() {
        int percent = number("warning.at-percent");
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("policy " + version + " warns at " + percent + " percent of the time");
        }
        return percent;
    }

    /** How late something may be before the red card, and for handling before it is raised a level. */
    public Span tolerance() {
        return span("tolerance");
    }

    /** How far in the past a happening may lie when it is entered. */
    public Span lateEntry() {
        return span("late-entry.within");
    }

    public Span noticePeriod() {
        return span("notice.period");
    }

    public Span objectionPeriod() {
        return span("notice.objection-period");
    }

    /** How many extensions an issue may get. */
    public int extensions() {
        return number("extension.most");
    }

    /** How many working days one extension may last. */
    public int extensionDays() {
        return number("extension.working-days");
    }

    /** After how many callbacks that reached nobody the evaluation is exempt. */
    public int callbackAttempts() {
        return number("callback.attempts");
    }

    /** At which failed evaluation the issue is raised a level. */
    public int reworksBeforeEscalation() {
        return number("rework.escalates-at");
    }

    public Optional<Waiver> waiver(Step step, Kind kind, String ground) {
        return waivers.stream()
                .filter(w -> w.step() == step
                        && w.kinds().contains(kind)
                        && w.ground().equals(ground))
                .findFirst();
    }

    /** The grounds that somebody may give by hand; those for imports are left out. */
    public List<Waiver> waivers(Step step, Kind kind) {
        return waivers.stream()
                .filter(w -> w.step() == step && w.kinds().contains(kind) && !w.imports())
                .toList();
    }

    public Optional<ErasureGround> erasure(String ground) {
        return erasures.stream().filter(e -> e.ground().equals(ground)).findFirst();
    }

    /** Every ground on which a reporter may be erased. */
    public List<ErasureGround> erasures() {
        return erasures;
    }

    public Figure figure(String key) {
        Figure figure = figures.get(key);
        if (figure == null) {
            throw new IllegalArgumentException("policy " + version + " lacks the figure " + key);
        }
        return figure;
    }

    private Span span(String key) {
        return Span.parse(figure(key).value());
    }

    private int number(String key) {
        return Integer.parseInt(figure(key).value());
    }

    private static List<String> handlingKeys() {
        return Stream.concat(
                        Stream.of("handling.consultation"),
                        Arrays.stream(Kind.values()).map(kind -> "handling." + key(kind)))
                .toList();
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
