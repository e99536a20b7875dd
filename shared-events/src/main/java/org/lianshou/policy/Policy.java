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
        List.of(sessionNotice(), panelLeast(), sessionQuorum(), sessionVotes(), sessionMinutes());
        List.of(remoteMakesQuorum(), onlineMakesQuorum());
        List.of(branchPresent(), branchVotes(), committeesPresent(), committeesVotes());
        List.of(partyMeetingPresent(), partyMeetingVotes(), assemblyAdults(), assemblyHouseholds(), assemblyVotes());
        List.of(representativesPresent(), representativesVotes());
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

    /** How long before a session those called must know. */
    public Span sessionNotice() {
        return span("session.notice");
    }

    /** How many members a panel has at least. */
    public int panelLeast() {
        return number("session.panel-least");
    }

    /** Of the panel, who must be there for a vote. */
    public Share sessionQuorum() {
        return share("session.quorum");
    }

    /** Of those who are there and may vote, who must be in favour. */
    public Share sessionVotes() {
        return share("session.votes");
    }

    /** Of those of the panel who were there, who must approve of the minutes. */
    public Share sessionMinutes() {
        return share("session.minutes");
    }

    /** Whether a member who is connected from elsewhere makes quorum; voting they may in any case. */
    public boolean remoteMakesQuorum() {
        return decided("session.remote-makes-quorum");
    }

    /** As {@link #remoteMakesQuorum}, of members in the network's village. */
    public boolean onlineMakesQuorum() {
        return decided("session.online-makes-quorum");
    }

    public Share branchPresent() {
        return share("party-branch.present");
    }

    public Share branchVotes() {
        return share("party-branch.votes");
    }

    public Share committeesPresent() {
        return share("committees.present");
    }

    public Share committeesVotes() {
        return share("committees.votes");
    }

    public Share partyMeetingPresent() {
        return share("party-meeting.present");
    }

    public Share partyMeetingVotes() {
        return share("party-meeting.votes");
    }

    /** Of the village's adults, who must be there; or else {@link #assemblyHouseholds}. */
    public Share assemblyAdults() {
        return share("assembly.adults");
    }

    public Share assemblyHouseholds() {
        return share("assembly.households");
    }

    /** Of those who are there, who must agree. */
    public Share assemblyVotes() {
        return share("assembly.votes");
    }

    public Share representativesPresent() {
        return share("representatives.present");
    }

    /** Of the representatives who are there, who must agree. */
    public Share representativesVotes() {
        return share("representatives.votes");
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

    private Share share(String key) {
        return Share.parse(figure(key).value());
    }

    private boolean decided(String key) {
        return switch (figure(key).value()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(key + " is yes or no");
        };
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
