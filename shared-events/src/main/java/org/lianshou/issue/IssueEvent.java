package org.lianshou.issue;

/** A fact about one issue. One file a step holds its facts; together they are all that can happen to an issue. */
public sealed interface IssueEvent
        permits CollectionEvent, DiscussionEvent, ResolutionEvent, EvaluationEvent, PublicationEvent, LadderEvent {
    IssueId issue();

    /** Who acted, in what capacity, and when it happened. */
    Act act();
}
