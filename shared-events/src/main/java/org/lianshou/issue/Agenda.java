package org.lianshou.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session whose outcome an issue in discussion waits for.
 *
 * @param session its id
 * @param since when the issue was put on its agenda
 * @param restsBefore it must meet before this for the time to dispatch to rest
 */
public record Agenda(String session, Instant since, Instant meetsAt, Deadline restsBefore) {
    public Agenda {
        Given.present("session", session);
        Given.present("since", since);
        Given.present("meetsAt", meetsAt);
        Given.present("restsBefore", restsBefore);
    }

    /**
     * Whether the time to dispatch rests meanwhile, and that to report the outcome runs in its place. So it does where no
     * calendar says yet that the session meets too late.
     */
    public boolean rests() {
        return restsBefore.isBound() || meetsAt.isBefore(restsBefore.due());
    }

    /** Those on whose agenda the issue is after an event: while it is discussed, on whatever rung. */
    static List<Agenda> after(List<Agenda> before, IssueEvent event, Issue after) {
        if (after.stage() != Stage.ACCEPTED) {
            return List.of();
        }
        return event instanceof DiscussionEvent.IssuePutOnAgenda put
                ? Stream.concat(without(before, put.session()).stream(), Stream.of(put.agenda()))
                        .toList()
                : left(event).map(session -> without(before, session)).orElse(before);
    }

    private static Optional<String> left(IssueEvent event) {
        return switch (event) {
            case DiscussionEvent.IssueTakenOffAgenda e -> Optional.of(e.session());
            case DiscussionEvent.DiscussionPostponed e -> Optional.of(e.session());
            case DiscussionEvent.NoConsensusReached e -> Optional.of(e.session());
            case DiscussionEvent.EscalationAdvised e -> Optional.of(e.session());
            default -> Optional.empty();
        };
    }

    private static List<Agenda> without(List<Agenda> some, String session) {
        return some.stream().filter(one -> !one.session().equals(session)).toList();
    }
}
