package org.lianshou.area;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
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
    public record Held(Post post, PersonId person, Term term) {}

    /** An official who answers for the area, and how often they are to visit. */
    public record Sponsored(PersonId sponsor, Term term, int visitsAMonth) {}

    /** A household that answers for its neighbours. */
    public record Anchored(String household, PersonId head, int neighbours, Term term) {}

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
                        held -> held.post() == e.post()
                                && held.person().equals(e.person())
                                && endsBy(held.term(), e.from()),
                        held -> new Held(held.post(), held.person(), held.term().endedOn(e.from()))));
            case SponsorNamed e -> withSponsors(and(sponsors, new Sponsored(e.sponsor(), e.term(), e.visitsAMonth())));
            case SponsorReleased e ->
                withSponsors(ended(
                        sponsors,
                        one -> one.sponsor().equals(e.sponsor()) && endsBy(one.term(), e.from()),
                        one -> new Sponsored(one.sponsor(), one.term().endedOn(e.from()), one.visitsAMonth())));
            case VisitPaid e -> withVisits(and(visits, new Visit(e.sponsor(), e.on())));
            case AnchorHouseholdNamed e ->
                withHouseholds(and(households, new Anchored(e.household(), e.head(), e.neighbours(), e.term())));
            case AnchorHouseholdReleased e ->
                withHouseholds(ended(
                        households,
                        one -> one.household().equals(e.household()) && endsBy(one.term(), e.from()),
                        one -> new Anchored(
                                one.household(),
                                one.head(),
                                one.neighbours(),
                                one.term().endedOn(e.from()))));
        };
        return new AreaDuty(event.area(), id, version + 1, next.posts, next.sponsors, next.households, next.visits);
    }

    /** Who is on duty on a day. */
    public Stream<Held> on(LocalDate day) {
        return posts.stream().filter(held -> held.term().covers(day));
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

    /** What ends on a day is what would otherwise go on then. */
    private static boolean endsBy(Term term, LocalDate from) {
        return term.covers(from) || !term.from().isBefore(from);
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> ended(List<T> all, Predicate<T> which, java.util.function.UnaryOperator<T> end) {
        return all.stream().map(one -> which.test(one) ? end.apply(one) : one).toList();
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
