package org.lianshou.area;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lianshou.area.AreaDutyEvent.AnchorHouseholdNamed;
import org.lianshou.area.AreaDutyEvent.AnchorHouseholdReleased;
import org.lianshou.area.AreaDutyEvent.PostFilled;
import org.lianshou.area.AreaDutyEvent.PostVacated;
import org.lianshou.area.AreaDutyEvent.SponsorNamed;
import org.lianshou.area.AreaDutyEvent.SponsorReleased;
import org.lianshou.area.AreaDutyEvent.VisitPaid;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/** Who was, is and will be on duty in one area, as the fold of its events. */
public record AreaDuty(
        AreaId area,
        DutyId id,
        long version,
        List<Held> posts,
        List<Sponsored> sponsors,
        List<Anchored> households,
        List<Visit> visits)
        implements StreamState<AreaDuty> {

    public static final StreamKind<AreaDuty> KIND =
            new StreamKind<>("area-duty", "责任区", AreaDutyEvent.class, AreaDuty.class, AreaDuty::nobodys);

    /** A person in a post. */
    public record Held(Post post, PersonId person, Term term) {
        private Optional<Held> endedOn(LocalDate day) {
            return ending(term, day).map(shorter -> new Held(post, person, shorter));
        }
    }

    /** An official who answers for the area, and how often they are to visit. */
    public record Sponsored(PersonId sponsor, Term term, int visitsAMonth) {
        private Optional<Sponsored> endedOn(LocalDate day) {
            return ending(term, day).map(shorter -> new Sponsored(sponsor, shorter, visitsAMonth));
        }
    }

    /** A household that answers for its neighbours. */
    public record Anchored(String household, PersonId head, int neighbours, Term term) {
        private Optional<Anchored> endedOn(LocalDate day) {
            return ending(term, day).map(shorter -> new Anchored(household, head, neighbours, shorter));
        }
    }

    /** A sponsor's visit. */
    public record Visit(PersonId sponsor, LocalDate on) {}

    public static AreaDuty none(AreaId area) {
        return new AreaDuty(area, DutyId.of(area), -1, List.of(), List.of(), List.of(), List.of());
    }

    /** Of a stream of which only the id is known, and so nothing but that there is none. */
    private static AreaDuty nobodys(UUID id) {
        return new AreaDuty(new AreaId("unknown"), new DutyId(id), -1, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public StreamKind<AreaDuty> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public AreaDuty after(StreamEvent event) {
        return evolve((AreaDutyEvent) event);
    }

    public AreaDuty evolve(AreaDutyEvent event) {
        AreaDuty next = switch (event) {
            case PostFilled e -> withPosts(and(posts, new Held(e.post(), e.person(), e.term())));
            case PostVacated e ->
                withPosts(ended(
                        posts,
                        held -> held.post() == e.post() && held.person().equals(e.person()),
                        held -> held.endedOn(e.from())));
            case SponsorNamed e -> withSponsors(and(sponsors, new Sponsored(e.sponsor(), e.term(), e.visitsAMonth())));
            case SponsorReleased e ->
                withSponsors(ended(sponsors, one -> one.sponsor().equals(e.sponsor()), one -> one.endedOn(e.from())));
            case VisitPaid e -> withVisits(and(visits, new Visit(e.sponsor(), e.on())));
            case AnchorHouseholdNamed e ->
                withHouseholds(and(households, new Anchored(e.household(), e.head(), e.neighbours(), e.term())));
            case AnchorHouseholdReleased e ->
                withHouseholds(
                        ended(households, one -> one.household().equals(e.household()), one -> one.endedOn(e.from())));
        };
        return new AreaDuty(event.area(), id, version + 1, next.posts, next.sponsors, next.households, next.visits);
    }

    /** Who is on duty on a day. */
    public Stream<Held> on(LocalDate day) {
        return posts.stream().filter(held -> held.term().covers(day));
    }

    /** Whether anybody answers for the area in any way on a day or later. */
    public boolean isOpenFrom(LocalDate day) {
        return Stream.of(
                        posts.stream().map(Held::term),
                        sponsors.stream().map(Sponsored::term),
                        households.stream().map(Anchored::term))
                .flatMap(Function.identity())
                .anyMatch(term -> term.reaches(day));
    }

    public boolean isSponsor(PersonId person) {
        return sponsors.stream().anyMatch(one -> one.sponsor().equals(person));
    }

    /** How many visits a sponsor owes for a month, beyond those paid. */
    public int visitsOwed(PersonId sponsor, YearMonth month) {
        int due = sponsors.stream()
                .filter(one -> one.sponsor().equals(sponsor)
                        && one.term()
                                .overlaps(new Term(
                                        month.atDay(1), month.plusMonths(1).atDay(1))))
                .mapToInt(Sponsored::visitsAMonth)
                .max()
                .orElse(0);
        long paid = visits.stream()
                .filter(visit -> visit.sponsor().equals(sponsor)
                        && YearMonth.from(visit.on()).equals(month))
                .count();
        return Math.max(0, due - Math.toIntExact(paid));
    }

    /** A term that is over by then stays as it was; one that would only begin then is none. */
    private static Optional<Term> ending(Term term, LocalDate day) {
        return term.reaches(day) ? term.endedOn(day) : Optional.of(term);
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> ended(List<T> all, Predicate<T> which, Function<T, Optional<T>> end) {
        return all.stream()
                .flatMap(one -> which.test(one) ? end.apply(one).stream() : Stream.of(one))
                .toList();
    }

    private AreaDuty withPosts(List<Held> changed) {
        return new AreaDuty(area, id, version, changed, sponsors, households, visits);
    }

    private AreaDuty withSponsors(List<Sponsored> changed) {
        return new AreaDuty(area, id, version, posts, changed, households, visits);
    }

    private AreaDuty withHouseholds(List<Anchored> changed) {
        return new AreaDuty(area, id, version, posts, sponsors, changed, visits);
    }

    private AreaDuty withVisits(List<Visit> changed) {
        return new AreaDuty(area, id, version, posts, sponsors, households, changed);
    }
}
