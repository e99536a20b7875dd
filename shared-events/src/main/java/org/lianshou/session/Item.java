package org.lianshou.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Plan;

/**
 * A matter on the agenda.
 *
 * @param major whether it is a major one (三重一大), which passes the four acts
 * @param parties members declared to be party to it
 * @param proposals the plans put forward, each called by its place from 1
 * @param carriedOver whether it was left for another session
 * @param publishedAt when the decision of a major matter was published
 */
public record Item(
        IssueId issue,
        boolean major,
        List<MemberId> parties,
        List<Plan> proposals,
        List<Voted> votes,
        List<Acted> acts,
        @Nullable Conclusion conclusion,
        boolean carriedOver,
        @Nullable Instant publishedAt,
        boolean resultPublished,
        @Nullable Delivery delivery) {

    /** What became of the vote on a proposal. */
    public record Voted(int proposal, boolean carried) {}

    /** What became of one of the four acts. */
    public record Acted(MajorAct step, boolean passed) {}

    /**
     * What the issue said to the outcome.
     *
     * @param code why it refused; absent where it took it
     */
    public record Delivery(@Nullable String code) {}

    static Item of(IssueId issue, boolean major) {
        return new Item(issue, major, List.of(), List.of(), List.of(), List.of(), null, false, null, false, null);
    }

    /** Nothing is left to do for it in this session. */
    public boolean isSettled() {
        return conclusion != null || carriedOver;
    }

    public Optional<Plan> proposal(int number) {
        return number >= 1 && number <= proposals.size() ? Optional.of(proposals.get(number - 1)) : Optional.empty();
    }

    public Optional<Voted> vote(int proposal) {
        return votes.stream().filter(vote -> vote.proposal() == proposal).findFirst();
    }

    /** The act that is next; empty where all were held or one has failed. */
    public Optional<MajorAct> nextAct() {
        boolean over = hasFailedAct() || acts.size() == MajorAct.values().length;
        return over ? Optional.empty() : Optional.of(MajorAct.values()[acts.size()]);
    }

    public boolean hasFailedAct() {
        return acts.stream().anyMatch(act -> !act.passed());
    }

    /** A decision on a major matter is published before anything is done about it (四议两公开). */
    public boolean waitsForPublication() {
        return major && conclusion != null && conclusion.plan() != null && publishedAt == null;
    }

    Item party(MemberId member) {
        return new Item(
                issue,
                major,
                with(parties, member),
                proposals,
                votes,
                acts,
                conclusion,
                carriedOver,
                publishedAt,
                resultPublished,
                delivery);
    }

    Item proposed(Plan plan) {
        return new Item(
                issue,
                major,
                parties,
                with(proposals, plan),
                votes,
                acts,
                conclusion,
                carriedOver,
                publishedAt,
                resultPublished,
                delivery);
    }

    Item voted(Voted vote) {
        return new Item(
                issue,
                major,
                parties,
                proposals,
                with(votes, vote),
                acts,
                conclusion,
                carriedOver,
                publishedAt,
                resultPublished,
                delivery);
    }

    Item acted(Acted act) {
        return new Item(
                issue,
                major,
                parties,
                proposals,
                votes,
                with(acts, act),
                conclusion,
                carriedOver,
                publishedAt,
                resultPublished,
                delivery);
    }

    Item concluded(Conclusion decided) {
        return new Item(
                issue,
                major,
                parties,
                proposals,
                votes,
                acts,
                decided,
                carriedOver,
                publishedAt,
                resultPublished,
                delivery);
    }

    Item carried() {
        return new Item(
                issue,
                major,
                parties,
                proposals,
                votes,
                acts,
                conclusion,
                true,
                publishedAt,
                resultPublished,
                delivery);
    }

    Item published(Instant at) {
        return new Item(
                issue, major, parties, proposals, votes, acts, conclusion, carriedOver, at, resultPublished, delivery);
    }

    Item withResult() {
        return new Item(
                issue, major, parties, proposals, votes, acts, conclusion, carriedOver, publishedAt, true, delivery);
    }

    Item delivered(Delivery answer) {
        return new Item(
                issue,
                major,
                parties,
                proposals,
                votes,
                acts,
                conclusion,
                carriedOver,
                publishedAt,
                resultPublished,
                answer);
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
