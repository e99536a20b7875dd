package org.lianshou.query.sessions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Policy;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.session.Conflict;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.Seat;
import org.lianshou.session.Voters;
import org.springframework.stereotype.Component;

/** Puts together what a page shows of a session. */
@Component
class Meetings {
    private final SessionSight sight;
    private final SessionHistory history;
    private final SessionPossible possible;
    private final VisibleIssues issues;
    private final VisibleRosters rosters;
    private final Directory directory;
    private final LiveRules rules;
    private final Clock clock;

    Meetings(
            SessionSight sight,
            SessionHistory history,
            SessionPossible possible,
            VisibleIssues issues,
            VisibleRosters rosters,
            Directory directory,
            LiveRules rules,
            Clock clock) {
        this.sight = sight;
        this.history = history;
        this.possible = possible;
        this.issues = issues;
        this.rosters = rosters;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /** As {@link SessionSight#find}. */
    Meeting find(String id, Person person) {
        Snapshot<JointSession> snapshot = sight.find(id, person);
        JointSession session = snapshot.state();
        Policy policy = policy(session);
        List<Matter> matters = session.agenda().stream()
                .map(item -> matter(session, item, policy, person))
                .toList();
        NextStep next = NextStep.of(session, item -> isQuorate(matters, item), clock.instant());
        return new Meeting(
                session,
                snapshot.number(),
                history.proceedings(session),
                names(person),
                matters,
                next,
                possible.of(session, person),
                policy);
    }

    MemberNames names(Person person) {
        return new MemberNames(rosters, directory, person);
    }

    private Policy policy(JointSession session) {
        return rules.now()
                .policies()
                .at(clock.instant(), directory.path(session.convened().area()));
    }

    private Matter matter(JointSession session, Item item, Policy policy, Person person) {
        Optional<Snapshot<Issue>> theirs = issues.look(item.issue(), person);
        Snapshot<Issue> issue = theirs.or(() -> before(session, item, person)).orElse(null);
        Voters voters = voters(session, item, issue, policy);
        return new Matter(item, issue, theirs.isPresent(), voters, possible.of(session, item, voters, person));
    }

    /** Whoever is to decide on it hears what it is. */
    private Optional<Snapshot<Issue>> before(JointSession session, Item item, Person person) {
        boolean decides = session.panel().stream().anyMatch(seat -> person.id().equals(seat.person()));
        return decides ? issues.lyingBefore(item.issue()) : Optional.empty();
    }

    private static boolean isQuorate(List<Matter> matters, Item item) {
        return matters.stream()
                .anyMatch(
                        matter -> matter.item().equals(item) && matter.voters().quorate());
    }

    /** Where the reader does not see the matter, what is declared in the session is all there is to go by. */
    private Voters voters(JointSession session, Item item, @Nullable Snapshot<Issue> issue, Policy policy) {
        List<Seat> free = session.panel().stream()
                .filter(seat -> !item.parties().contains(seat.member()))
                .filter(seat -> issue == null || conflict(seat, issue.state()).isEmpty())
                .toList();
        return Voters.of(session, free, policy);
    }

    private Optional<Conflict> conflict(Seat seat, Issue issue) {
        PersonId person = seat.person();
        return person == null ? Optional.empty() : Conflict.of(person, issue, directory);
    }
}
