package org.lianshou.query.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.Disclosure;
import org.lianshou.query.web.Refusal;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Folds an issue's events from the log as far as a moment asks for. */
@Component
class Replay {
    private final EventLogReader log;
    private final Disclosure disclosure;
    private final StreamEventCodec codec = StreamEventCodec.sealed();

    Replay(@Qualifier("queryLogReader") EventLogReader log, Disclosure disclosure) {
        this.log = log;
        this.disclosure = disclosure;
    }

    /**
     * An issue at a moment.
     *
     * @param through the sequence of the last event that counts; absent where none does
     */
    record Then(Issue issue, @Nullable Long through, List<LeftOut> leftOut) {}

    /** The issue at the moment, as JSON. Who may know the reporter is decided by the issue as it is now. */
    IssueAsOf of(Snapshot<Issue> now, AsOf asOf, Person person) {
        Then then = then(now.state().id(), asOf);
        return new IssueAsOf(
                now.state().id(),
                now.number(),
                asOf,
                then.through(),
                then.leftOut(),
                disclosure.state(then.issue(), disclosure.insight(now.state(), person)));
    }

    /**
     * The issue at the moment: in the order of the log, what was recorded by then and had happened by then.
     *
     * @throws Refusal where the log holds an event of it that can't be read
     */
    Then then(IssueId id, AsOf asOf) {
        Issue issue = Issue.unreported(id);
        Long through = null;
        List<LeftOut> leftOut = new ArrayList<>();
        for (RecordedEvent recorded : log.stream(issue.id().value())) {
            IssueEvent event = decoded(recorded);
            @Nullable Because because = asOf.excludes(recorded, event);
            if (because == null) {
                issue = issue.evolve(event);
                through = recorded.sequence();
            } else {
                leftOut.add(LeftOut.of(recorded, event, because));
            }
        }
        return new Then(issue, through, leftOut);
    }

    private IssueEvent decoded(RecordedEvent recorded) {
        try {
            return codec.decodeIssue(recorded);
        } catch (RuntimeException unreadable) {
            throw Refusal.unreadable(recorded, unreadable);
        }
    }
}
