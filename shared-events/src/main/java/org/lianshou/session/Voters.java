package org.lianshou.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.policy.Policy;

/**
 * Who of a panel may vote on a matter as things stand, and whether enough of them are there.
 *
 * @param free those who may decide it
 * @param present of these, who is there
 * @param counted of those present, how many are there in a way that makes quorum
 * @param quorate whether that is as many as policy asks for
 */
public record Voters(Set<MemberId> free, Set<MemberId> present, int counted, boolean quorate) {

    /** @param free the seats of those who may decide the matter */
    public static Voters of(JointSession session, List<Seat> free, Policy policy) {
        Set<MemberId> members = free.stream().map(Seat::member).collect(Collectors.toUnmodifiableSet());
        Set<MemberId> present = members.stream().filter(session::isPresent).collect(Collectors.toUnmodifiableSet());
        int counted = (int) session.attendees().stream()
                .filter(one -> present.contains(one.member()) && makesQuorum(one.how(), policy))
                .count();
        return new Voters(members, present, counted, policy.sessionQuorum().isMetBy(counted, members.size()));
    }

    /** Whether members elsewhere or online make quorum is for policy to say; each is there once in any case. */
    public static boolean makesQuorum(Presence how, Policy policy) {
        return switch (how) {
            case IN_PERSON -> true;
            case REMOTE -> policy.remoteMakesQuorum();
            case ONLINE -> policy.onlineMakesQuorum();
        };
    }
}
