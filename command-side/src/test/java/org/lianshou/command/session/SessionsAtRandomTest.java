package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.command.session.SessionWalk.Tried;
import org.lianshou.session.Attendee;
import org.lianshou.session.Ballot;
import org.lianshou.session.DeliveryEvent.OutcomeDelivered;
import org.lianshou.session.DeliveryEvent.OutcomeRefused;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.MeetingEvent.VoteHeld;
import org.lianshou.session.MemberId;
import org.lianshou.session.SessionEvent;

/** What holds of every session, whatever anybody asks of it. */
class SessionsAtRandomTest {
    private static final List<List<Tried>> WALKS =
            IntStream.range(0, 2_000).mapToObj(SessionWalk::of).toList();

    /** The state that decided next is the fold of all events, from the first. */
    @Test
    void everyStateIsTheFoldOfItsEvents() {
        for (List<Tried> walk : WALKS) {
            JointSession folded = walk.getFirst().before();
            for (Tried tried : walk) {
                assertThat(tried.before()).isEqualTo(folded);
                for (SessionEvent event : tried.events()) {
                    folded = folded.evolve(event);
                }
            }
        }
    }

    @Test
    void noVoteIsCountedTwice() {
        votes().forEach(tried -> {
            VoteHeld vote = (VoteHeld) tried.events().getFirst();
            List<MemberId> voted = vote.ballots().stream().map(Ballot::member).toList();
            List<MemberId> proxies = vote.ballots().stream()
                    .map(Ballot::by)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(voted).doesNotHaveDuplicates();
            assertThat(proxies).doesNotHaveDuplicates();
            assertThat(proxies).allMatch(tried.before()::isPresent);
            assertThat(vote.tally().all()).isLessThanOrEqualTo(vote.count().entitled());
            assertThat(vote.count().counted() * 2).isGreaterThan(vote.count().panel());
        });
    }

    @Test
    void nobodyVotesInTheirOwnMatter() {
        votes().forEach(tried -> {
            VoteHeld vote = (VoteHeld) tried.events().getFirst();
            Item item = tried.before().item(vote.issue()).orElseThrow();
            assertThat(vote.ballots())
                    .noneMatch(ballot -> item.parties().contains(ballot.member()))
                    .noneMatch(ballot -> ballot.by() != null && item.parties().contains(ballot.by()));
        });
    }

    @Test
    void everybodyIsThereOnceAndSitsOnThePanel() {
        all().forEach(tried -> {
            List<MemberId> there =
                    tried.before().attendees().stream().map(Attendee::member).toList();
            assertThat(there).doesNotHaveDuplicates();
            assertThat(there).allMatch(member -> tried.before().seat(member).isPresent());
        });
    }

    @Test
    void aPlanIsVotedOnOnceAndAnIssueAnswersOnce() {
        for (List<Tried> walk : WALKS) {
            List<SessionEvent> events =
                    walk.stream().flatMap(tried -> tried.events().stream()).toList();
            assertThat(of(VoteHeld.class, events).map(vote -> List.of(vote.issue(), vote.proposal())))
                    .doesNotHaveDuplicates();
            assertThat(Stream.concat(
                            of(OutcomeDelivered.class, events).map(OutcomeDelivered::issue),
                            of(OutcomeRefused.class, events).map(OutcomeRefused::issue)))
                    .doesNotHaveDuplicates();
        }
    }

    /** The walks would be worth little if they never came to something. Those left out take places or luck they lack. */
    @Test
    void theyComeToEveryEventAndMostRefusals() {
        Set<Class<?>> events = all().flatMap(tried -> tried.events().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(leaves(SessionEvent.class).toList());
        Set<SessionRefusal> refusals = all().map(Tried::refusal)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SessionRefusal.class)));
        assertThat(refusals)
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        SessionRefusal.UNKNOWN_AREA,
                        SessionRefusal.NO_SESSIONS_THERE,
                        SessionRefusal.UNKNOWN_ISSUE,
                        SessionRefusal.UNKNOWN_UNIT,
                        SessionRefusal.AGENDA_FULL,
                        SessionRefusal.ACTS_MISSING,
                        SessionRefusal.RESULT_TOO_EARLY,
                        SessionRefusal.ROSTER_ELSEWHERE,
                        SessionRefusal.BOARD_ELSEWHERE)));
    }

    private static Stream<Tried> all() {
        return WALKS.stream().flatMap(List::stream);
    }

    private static <E extends SessionEvent> Stream<E> of(Class<E> type, List<SessionEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private static Stream<Tried> votes() {
        return all().filter(tried -> !tried.events().isEmpty() && tried.events().getFirst() instanceof VoteHeld);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SessionsAtRandomTest::leaves)
                : Stream.of(type);
    }
}
