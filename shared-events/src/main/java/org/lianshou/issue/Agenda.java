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
 * @param rests whether the time to dispatch rests meanwhile, and that to report the outcome runs in its place
 */
public record Agenda(String session, Instant since, Instant meetsAt, boolean rests) {
    public Agenda {
        Given.present("session", session);
        Given.present("since", since);
        Given.present("meetsAt", meetsAt);
    }

    /** Those on whose agenda the issue is after an event. Whoever takes it over on another rung waits for no session below. */
    static List<Agenda> after(List<Agenda> before, IssueEvent event, Issue after) {
        if (after.stage() != Stage.ACCEPTED || event instanceof LadderEvent) {
            return List.of();
        }
        return event instanceof DiscussionEvent.IssuePutOnAgenda put
                ? Stream.concat(without(before, put.session()).stream(), Stream.of(of(put)))
                        .toList()
                : left(event).map(session -> without(before, session)).orElse(before);
    }

    private static Agenda of(DiscussionEvent.IssuePutOnAgenda put) {
        return new Agenda(put.session(), put.act().occurredAt(), put.meetsAt(), put.rests());
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
