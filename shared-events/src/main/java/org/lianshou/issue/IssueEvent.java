package org.lianshou.issue;

import java.util.List;
import java.util.UUID;
import org.lianshou.stream.StreamEvent;

/**
 * A fact about one issue. One file a step holds its facts, and one each those of the ladder, the clocks and lineage; together they
 * are all that can happen to an issue.
 */
public sealed interface IssueEvent extends StreamEvent
        permits CollectionEvent,
                DiscussionEvent,
                ResolutionEvent,
                EvaluationEvent,
                PublicationEvent,
                LadderEvent,
                ClockEvent,
                LineageEvent {
    IssueId issue();

    @Override
    default UUID stream() {
        return issue().value();
    }

    @Override
    default Issue beginning() {
        return Issue.unreported(issue());
    }

    @Override
    default IssueEvent withoutPersonalText() {
        return this;
    }

    /** Who acted, in what capacity, and when it happened. */
    Act act();

    /** What was shown with it. */
    default List<Evidence> evidence() {
        return List.of();
    }
}
