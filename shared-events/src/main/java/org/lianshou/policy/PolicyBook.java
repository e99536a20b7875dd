package org.lianshou.policy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.PolicyBookEvent.BookTakenOver;
import org.lianshou.policy.PolicyBookEvent.CalendarCorrected;
import org.lianshou.policy.PolicyBookEvent.CalendarLoaded;
import org.lianshou.policy.PolicyBookEvent.PolicyEnacted;
import org.lianshou.policy.PolicyBookEvent.PolicyEnded;
import org.lianshou.policy.PolicyBookEvent.PolicyRevoked;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * A county's policies and the papers of its calendar as the fold of their events.
 *
 * @param policies those enacted and not revoked, in the order in which they were
 * @param revoked versions that never came into force, whose names are spent
 * @param papers by year
 * @param corrections how many papers took the place of one of the same year
 * @param takenOver whether what was written down in files is all recorded
 */
public record PolicyBook(
        BookId id,
        long version,
        List<PolicyLayer> policies,
        List<PolicyVersion> revoked,
        SortedMap<Integer, CalendarPaper> papers,
        int corrections,
        boolean takenOver)
        implements StreamState<PolicyBook> {

    public static final StreamKind<PolicyBook> KIND =
            new StreamKind<>("policy", "政策", PolicyBookEvent.class, PolicyBook.class, id -> empty(new BookId(id)));

    public static PolicyBook empty(BookId id) {
        return new PolicyBook(id, -1, List.of(), List.of(), Collections.emptySortedMap(), 0, false);
    }

    @Override
    public StreamKind<PolicyBook> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public PolicyBook after(StreamEvent event) {
        return evolve((PolicyBookEvent) event);
    }

    public PolicyBook evolve(PolicyBookEvent event) {
        return switch (event) {
            case PolicyEnacted e -> with(and(policies, e.policy()), revoked);
            case PolicyEnded e -> with(changed(e.version(), policy -> policy.endingOn(e.until())), revoked);
            case PolicyRevoked e -> with(without(e.version()), and(revoked, e.version()));
            case CalendarLoaded e -> with(e.paper(), corrections);
            case CalendarCorrected e -> with(e.paper(), corrections + 1);
            case BookTakenOver e -> new PolicyBook(id, version + 1, policies, revoked, papers, corrections, true);
        };
    }

    public Optional<PolicyLayer> policy(PolicyVersion name) {
        return policies.stream().filter(policy -> policy.version().equals(name)).findFirst();
    }

    /**
     * All that it says, in a form that can be asked.
     *
     * @param floor figures for what the county's say nothing of, because they are older than the figure; or none
     * @throws IllegalArgumentException where its policies or papers contradict each other
     */
    public Rules rules(@Nullable PolicyLayer floor) {
        return new Rules(version, new Policies(policies, floor), CalendarPapers.calendar(papers.values(), corrections));
    }

    private PolicyBook with(List<PolicyLayer> policies, List<PolicyVersion> revoked) {
        return new PolicyBook(id, version + 1, policies, revoked, papers, corrections, takenOver);
    }

    private PolicyBook with(CalendarPaper paper, int corrections) {
        SortedMap<Integer, CalendarPaper> all = new TreeMap<>(papers);
        all.put(paper.year(), paper);
        return new PolicyBook(
                id, version + 1, policies, revoked, Collections.unmodifiableSortedMap(all), corrections, takenOver);
    }

    private List<PolicyLayer> changed(PolicyVersion name, UnaryOperator<PolicyLayer> change) {
        return policies.stream()
                .map(policy -> policy.version().equals(name) ? change.apply(policy) : policy)
                .toList();
    }

    private List<PolicyLayer> without(PolicyVersion name) {
        return policies.stream()
                .filter(policy -> !policy.version().equals(name))
                .toList();
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
