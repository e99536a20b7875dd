package org.lianshou.policy;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Step;

/**
 * The figures, waivers and grounds that the rules read at one place, put together from the county's file and those of the
 * areas on the way down, the lowest counting. Each figure knows its source and the file it came from.
 */
public final class Policy {
    private final PolicyVersion version;
    private final List<PolicyLayer> layers;
    private final Map<FigureKey, SetFigure> figures = new EnumMap<>(FigureKey.class);
    private final @Nullable RateWeights weights;
    private final List<UnmaskingGround> unmaskings;

    /** A figure as it is set here, and which file set it. */
    public record SetFigure(FigureKey key, Figure figure, PolicyLayer layer, Object value) {}

    /**
     * @param layers the county's file first, then those of areas from above to below
     * @throws IllegalArgumentException where a figure that the rules read is missing or unreadable
     */
    public Policy(List<PolicyLayer> layers) {
        this(layers, null);
    }

    /**
     * As the other.
     *
     * @param floor has the figures that none of the layers has because they are older than the figure, and the grounds of
     *     which the county's says nothing; no part of the version, for nothing was decided by such a figure before there
     *     was one
     */
    Policy(List<PolicyLayer> layers, @Nullable PolicyLayer floor) {
        this.layers = List.copyOf(layers);
        this.version =
                PolicyVersion.of(layers.stream().map(PolicyLayer::version).toList());
        if (floor != null) {
            lay(floor);
        }
        layers.forEach(this::lay);
        Arrays.stream(FigureKey.values()).filter(FigureKey::isRequired).forEach(this::figure);
        this.weights = weigh();
        this.unmaskings = Stream.concat(layers.stream().limit(1), Stream.ofNullable(floor))
                .map(PolicyLayer::unmaskings)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
        if (!unmaskings.isEmpty()) {
            figure(FigureKey.UNMASKING_LASTS);
        }
    }

    private void lay(PolicyLayer layer) {
        layer.byKey().forEach((key, figure) -> figures.put(key, new SetFigure(key, figure, layer, read(key, figure))));
    }

    private Object read(FigureKey key, Figure figure) {
        try {
            return key.form().read(figure.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("policy " + version + ": " + key.key() + ": " + e.getMessage(), e);
        }
    }

    /** Of which file or files it is made, such as {@code county-2026.1+330521001-2026.1}. */
    public PolicyVersion version() {
        return version;
    }

    /** The files it is made of, the county's first. */
    public List<PolicyLayer> layers() {
        return layers;
    }

    /** Every figure that is set, in the order of {@link FigureKey}. */
    public List<SetFigure> figures() {
        return List.copyOf(figures.values());
    }

    /** @throws IllegalArgumentException for one that is not set */
    public SetFigure figure(FigureKey key) {
        SetFigure figure = figures.get(key);
        if (figure == null) {
            throw new IllegalArgumentException("policy " + version + " lacks the figure " + key.key());
        }
        return figure;
    }

    /** How long handling may take, from acceptance. */
    public Span handling(Matter matter) {
        return span(handlingFigure(matter));
    }

    /** The figure that says so. */
    public FigureKey handlingFigure(Matter matter) {
        return isPetition(matter) ? FigureKey.PETITION_FINISH_WITHIN : FigureKey.handling(matter);
    }

    /**
     * Whether the law's figures for petitions hold (信访事项). What a petition can be is the law's to say: something that
     * people propose, complain of or ask for, so an appeal that is more than a question (信访工作条例 17). Which categories
     * come in that way is the county's.
     */
    public boolean isPetition(Matter matter) {
        AppealType type = matter.appealType();
        return type != null
                && type != AppealType.CONSULTATION
                && petitionCategories().include(matter.category());
    }

    /** When the second half of a working day begins, in Asia/Shanghai. */
    public LocalTime halfDaySplit() {
        return (LocalTime) figure(FigureKey.HALF_DAY_SPLIT).value();
    }

    /** How long after acceptance the issue is to be dispatched. */
    public Span dispatchWithin() {
        return span(FigureKey.DISPATCH_WITHIN);
    }

    /** How long the lead unit may take to sign for it, from dispatch. */
    public Span signForWithin() {
        return span(FigureKey.SIGN_FOR_WITHIN);
    }

    /** How long after dispatch the lead unit may return it; afterwards whoever received first owns it. */
    public Span returnWithin() {
        return span(FigureKey.RETURN_WITHIN);
    }

    /** How long a return may wait for its decision. */
    public Span returnDecidedWithin() {
        return span(FigureKey.RETURN_DECIDED_WITHIN);
    }

    /** How soon somebody is to react to an urgent issue. */
    public Span urgentReaction() {
        return span(FigureKey.URGENT_REACTION);
    }

    /** How far in the past a happening may lie when it is entered. */
    public Span lateEntry() {
        return span(FigureKey.LATE_ENTRY_WITHIN);
    }

    public Span noticePeriod() {
        return span(FigureKey.NOTICE_PERIOD);
    }

    public Span objectionPeriod() {
        return span(FigureKey.NOTICE_OBJECTION_PERIOD);
    }

    /** How long an objection may wait for its answer. */
    public Span objectionAnsweredWithin() {
        return span(FigureKey.NOTICE_ANSWER_WITHIN);
    }

    /** How many extensions an issue may get. */
    public int extensions() {
        return number(FigureKey.EXTENSION_MOST);
    }

    /** How many working days one extension may last. */
    public int extensionDays() {
        return number(FigureKey.EXTENSION_WORKING_DAYS);
    }

    /** How long a long matter may take in all. */
    public Span longMatter() {
        return span(FigureKey.EXTENSION_LONG_MATTER);
    }

    /** How long the review of what is on the ledger may take, from its day. */
    public Span deferralReviewedWithin() {
        return span(FigureKey.DEFERRAL_REVIEW_WITHIN);
    }

    /** How long an evaluation may take, from completion. */
    public Span callbackWithin() {
        return span(FigureKey.CALLBACK_WITHIN);
    }

    /** After how many callbacks that reached nobody the evaluation is exempt. */
    public int callbackAttempts() {
        return number(FigureKey.CALLBACK_ATTEMPTS);
    }

    /** At which failed evaluation the issue is raised a level. */
    public int reworksBeforeEscalation() {
        return number(FigureKey.REWORK_ESCALATES_AT);
    }

    /** Of a hundred completed issues, how many must be called back. */
    public int callbackPercent() {
        return number(FigureKey.CALLBACK_PERCENT);
    }

    /** At the how-manieth like issue within {@link #repetitionWithin} it is raised. */
    public int repetitionsBeforeEscalation() {
        return number(FigureKey.REPETITION_ESCALATES_AT);
    }

    public Span repetitionWithin() {
        return span(FigureKey.REPETITION_WITHIN);
    }

    /** The kinds of which repetitions count. */
    public Kinds repetitionKinds() {
        return (Kinds) figure(FigureKey.REPETITION_KINDS).value();
    }

    /** At how many percent of its time a clock warns. */
    public int warningPercent() {
        return number(FigureKey.WARNING_AT);
    }

    /** How far past its due time an issue may go before it is raised. */
    public Span tolerance() {
        return span(FigureKey.TOLERANCE);
    }

    /** The categories of which appeals are petition matters. */
    public Categories petitionCategories() {
        return (Categories) figure(FigureKey.PETITION_CATEGORIES).value();
    }

    /** How long it may take to decide whether to accept a petition. */
    public Span petitionAcceptance() {
        return span(FigureKey.PETITION_ACCEPT_WITHIN);
    }

    public Span petitionHandling() {
        return span(FigureKey.PETITION_FINISH_WITHIN);
    }

    public int petitionExtensions() {
        return number(FigureKey.PETITION_EXTENSIONS);
    }

    /** How long one extension of a petition may last, at most. */
    public Span petitionExtension() {
        return span(FigureKey.PETITION_EXTENSION);
    }

    /** 复查. */
    public Span petitionReview() {
        return span(FigureKey.PETITION_REVIEW_WITHIN);
    }

    /** 复核. */
    public Span petitionReReview() {
        return span(FigureKey.PETITION_RE_REVIEW_WITHIN);
    }

    /** Of the village's adults, who must be there; or else {@link #assemblyHouseholds}. */
    public Share assemblyAdults() {
        return share(FigureKey.ASSEMBLY_ADULTS);
    }

    public Share assemblyHouseholds() {
        return share(FigureKey.ASSEMBLY_HOUSEHOLDS);
    }

    /** Of those who are there, who must agree. */
    public Share assemblyVotes() {
        return share(FigureKey.ASSEMBLY_VOTES);
    }

    public Share representativesPresent() {
        return share(FigureKey.REPRESENTATIVES_PRESENT);
    }

    /** Of the representatives who are there, who must agree. */
    public Share representativesVotes() {
        return share(FigureKey.REPRESENTATIVES_VOTES);
    }

    public Share partyMeetingPresent() {
        return share(FigureKey.PARTY_MEETING_PRESENT);
    }

    /** How soon a call is answered. */
    public Span hotlineAnswer() {
        return span(FigureKey.HOTLINE_ANSWER_WITHIN);
    }

    /** How many percent of the calls of a day must come through. */
    public int hotlineConnectionPercent() {
        return number(FigureKey.HOTLINE_CONNECTION);
    }

    public Span hotlineWebMail() {
        return span(FigureKey.HOTLINE_WEB_MAIL_WITHIN);
    }

    public Cadence reminders() {
        return cadence(FigureKey.SUPERVISION_REMINDER);
    }

    public Cadence coordination() {
        return cadence(FigureKey.SUPERVISION_COORDINATION);
    }

    public Cadence bulletins() {
        return cadence(FigureKey.SUPERVISION_BULLETIN);
    }

    /** How long a unit may take to reply to a supervision order. */
    public Span supervisionReply() {
        return span(FigureKey.SUPERVISION_REPLY_WITHIN);
    }

    /** As {@link #supervisionReply}, of a listed one (挂牌). */
    public Span listedSupervisionReply() {
        return span(FigureKey.SUPERVISION_LISTED_REPLY_WITHIN);
    }

    /** How often a village's colour is worked out (周研判). */
    public Cadence riskAnalyses() {
        return cadence(FigureKey.VILLAGE_RISK_ANALYSIS);
    }

    /** From how many open hazards that are major or critical on a village is red. */
    public int redAtSeriousHazards() {
        return number(FigureKey.VILLAGE_RED_SERIOUS_HAZARDS);
    }

    /** From how many issues that are late on it is red. */
    public int redAtLate() {
        return number(FigureKey.VILLAGE_RED_LATE);
    }

    /** From how many issues sent back after a failed evaluation on it is red. */
    public int redAtReworks() {
        return number(FigureKey.VILLAGE_RED_REWORKS);
    }

    /** From how many open hazards on it is yellow. */
    public int yellowAtHazards() {
        return number(FigureKey.VILLAGE_YELLOW_HAZARDS);
    }

    /** From how many issues that are late on it is yellow. */
    public int yellowAtLate() {
        return number(FigureKey.VILLAGE_YELLOW_LATE);
    }

    /** From how many open issues on it is yellow. */
    public int yellowAtOpen() {
        return number(FigureKey.VILLAGE_YELLOW_OPEN);
    }

    /** How long who asked to see a hidden reporter may do so. */
    public Span unmaskingLasts() {
        return span(FigureKey.UNMASKING_LASTS);
    }

    /** With how many days of loaded calendar left it is time to load more. */
    public int calendarWarningDays() {
        return number(FigureKey.CALENDAR_WARNING_DAYS);
    }

    /** What the three rates weigh, where the county or the area has set it. */
    public Optional<RateWeights> rateWeights() {
        return Optional.ofNullable(weights);
    }

    public Optional<Waiver> waiver(Step step, Kind kind, String ground) {
        return waivers()
                .filter(w -> w.step() == step
                        && w.kinds().contains(kind)
                        && w.ground().equals(ground))
                .findFirst();
    }

    /** The grounds that somebody may give by hand; those for imports are left out. */
    public List<Waiver> waivers(Step step, Kind kind) {
        return waivers()
                .filter(w -> w.step() == step && w.kinds().contains(kind) && !w.imports())
                .toList();
    }

    public Optional<ErasureGround> erasure(String ground) {
        return erasures().stream().filter(e -> e.ground().equals(ground)).findFirst();
    }

    /** Every ground on which a reporter may be erased; they are the law's, so no area adds to them. */
    public List<ErasureGround> erasures() {
        return layers.getFirst().erasures();
    }

    public Optional<UnmaskingGround> unmasking(String ground) {
        return unmaskings.stream().filter(one -> one.ground().equals(ground)).findFirst();
    }

    /** Every ground on which somebody may see a reporter who is hidden from them; no area adds to them. */
    public List<UnmaskingGround> unmaskings() {
        return unmaskings;
    }

    private Stream<Waiver> waivers() {
        return layers.getFirst().waivers().stream();
    }

    Span span(FigureKey key) {
        return (Span) figure(key).value();
    }

    private int number(FigureKey key) {
        return (Integer) figure(key).value();
    }

    /** How long before a session those called must know. */
    public Span sessionNotice() {
        return span(FigureKey.SESSION_NOTICE);
    }

    /** How long after acceptance a session must meet for the time to dispatch to rest until then. */
    public Span sessionMeetsWithin() {
        return span(FigureKey.SESSION_MEETS_WITHIN);
    }

    /** How long after a session was to meet its outcome must be with the issue. */
    public Span sessionOutcomeWithin() {
        return span(FigureKey.SESSION_OUTCOME_WITHIN);
    }

    /** How many members a panel has at least. */
    public int panelLeast() {
        return number(FigureKey.SESSION_PANEL_LEAST);
    }

    /** Of the panel, who must be there for a vote. */
    public Share sessionQuorum() {
        return share(FigureKey.SESSION_QUORUM);
    }

    /** Of those who are there and may vote, who must be in favour. */
    public Share sessionVotes() {
        return share(FigureKey.SESSION_VOTES);
    }

    /** Of those of the panel who were there, who must approve of the minutes. */
    public Share sessionMinutes() {
        return share(FigureKey.SESSION_MINUTES);
    }

    /** Whether a member who is connected from elsewhere makes quorum; voting they may in any case. */
    public boolean remoteMakesQuorum() {
        return decided(FigureKey.SESSION_REMOTE_MAKES_QUORUM);
    }

    /** As {@link #remoteMakesQuorum}, of members in the network's village. */
    public boolean onlineMakesQuorum() {
        return decided(FigureKey.SESSION_ONLINE_MAKES_QUORUM);
    }

    public Share branchPresent() {
        return share(FigureKey.PARTY_BRANCH_PRESENT);
    }

    public Share branchVotes() {
        return share(FigureKey.PARTY_BRANCH_VOTES);
    }

    public Share committeesPresent() {
        return share(FigureKey.COMMITTEES_PRESENT);
    }

    public Share committeesVotes() {
        return share(FigureKey.COMMITTEES_VOTES);
    }

    public Share partyMeetingVotes() {
        return share(FigureKey.PARTY_MEETING_VOTES);
    }

    /** The least time that a unit is given to come when it is called. */
    public Span callOutShortest() {
        return span(FigureKey.CALL_OUT_SHORTEST);
    }

    /** The time that a unit is given where the caller names none. */
    public Span callOutUsual() {
        return span(FigureKey.CALL_OUT_USUAL);
    }

    /** How soon after one note on the situation of a response the next is due. */
    public Span responseNoteWithin() {
        return span(FigureKey.RESPONSE_NOTE_WITHIN);
    }

    private boolean decided(FigureKey key) {
        return (Boolean) figure(key).value();
    }

    private Share share(FigureKey key) {
        return (Share) figure(key).value();
    }

    private Cadence cadence(FigureKey key) {
        return (Cadence) figure(key).value();
    }

    /** All three or none. */
    private @Nullable RateWeights weigh() {
        return figures.keySet().stream().noneMatch(FigureKey::isWeight)
                ? null
                : new RateWeights(
                        number(FigureKey.RATES_RESPONSE_WEIGHT),
                        number(FigureKey.RATES_RESOLUTION_WEIGHT),
                        number(FigureKey.RATES_SATISFACTION_WEIGHT));
    }
}
