package org.lianshou.command.session;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.policy.Policy;
import org.lianshou.session.Ballot;
import org.lianshou.session.Count;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.Manner;
import org.lianshou.session.MeetingEvent.VoteHeld;
import org.lianshou.session.MemberId;
import org.lianshou.session.Tally;
import org.lianshou.session.Voters;

/** How votes are counted: whoever is party counts nowhere, everybody else once, and only with quorum. */
final class Voting {
    private final JointSession session;
    private final Policy policy;
    private final Voters voters;

    private Voting(JointSession session, Item item, SessionContext context) {
        this.session = session;
        this.policy = context.policy();
        this.voters = Voters.of(session, Parties.free(session, item, context), policy);
    }

    static VoteHeld held(JointSession session, MeetingCommand.Vote c, SessionContext context) {
        Item item = Agenda.open(session, c.issue());
        Meets.proposal(item, c.proposal());
        SessionRefused.when(item.vote(c.proposal()).isPresent(), SessionRefusal.ALREADY_VOTED, c.proposal());
        return new Voting(session, item, context).held(c, context);
    }

    private VoteHeld held(MeetingCommand.Vote c, SessionContext context) {
        int counted = voters.counted();
        Set<MemberId> free = voters.free();
        SessionRefused.when(
                !voters.quorate(),
                SessionRefusal.NO_QUORUM,
                counted + " of " + free.size() + ", and policy asks for " + policy.sessionQuorum());
        List<Ballot> ballots = c.manner() == Manner.RECORDED ? checked(c.ballots()) : List.of();
        Tally tally = c.manner() == Manner.RECORDED ? Tally.of(ballots) : hands(c.tally());
        int proxies =
                (int) ballots.stream().filter(ballot -> ballot.by() != null).count();
        int entitled = voters.present().size() + proxies;
        return new VoteHeld(
                session.id(),
                context.actUnderPolicy(),
                c.issue(),
                c.proposal(),
                c.manner(),
                new Count(
                        free.size(),
                        counted,
                        entitled,
                        policy.sessionQuorum().toString(),
                        policy.sessionVotes().toString()),
                ballots,
                tally,
                policy.sessionVotes().isMetBy(tally.inFavour(), entitled));
    }

    private Tally hands(@Nullable Tally given) {
        Tally tally = Objects.requireNonNull(given);
        SessionRefused.when(
                tally.all() > voters.present().size(),
                SessionRefusal.MORE_HANDS_THAN_PRESENT,
                tally.all() + " votes and " + voters.present().size() + " members");
        return tally;
    }

    private List<Ballot> checked(@Nullable List<Ballot> given) {
        List<Ballot> ballots = Objects.requireNonNull(given);
        Set<MemberId> voted = new HashSet<>();
        Set<MemberId> proxies = new HashSet<>();
        for (Ballot ballot : ballots) {
            mayDecide(ballot.member());
            SessionRefused.when(!voted.add(ballot.member()), SessionRefusal.VOTED_TWICE, ballot.member());
            castBy(ballot, proxies);
        }
        return ballots;
    }

    private void castBy(Ballot ballot, Set<MemberId> proxies) {
        MemberId by = ballot.by();
        if (by == null) {
            Meets.present(session, ballot.member());
            return;
        }
        mayDecide(by);
        Meets.present(session, by);
        SessionRefused.when(session.isPresent(ballot.member()), SessionRefusal.PROXY_FOR_PRESENT, ballot.member());
        SessionRefused.when(!proxies.add(by), SessionRefusal.PROXY_TWICE, by);
    }

    private void mayDecide(MemberId member) {
        Meets.onPanel(session, member);
        SessionRefused.when(!voters.free().contains(member), SessionRefusal.MEMBER_IS_PARTY, member);
    }
}
