package org.lianshou.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One issue of many, and many of one. Where an issue comes from and what became of it is never lost. */
public sealed interface LineageEvent extends IssueEvent {

    /** A fact that the issue was split into parts, each an issue of its own (拆分). */
    @EventType("issue.split")
    record IssueSplit(IssueId issue, Act act, List<IssueId> children, Ground ground) implements LineageEvent {}

    /**
     * A fact that the issue was gathered with others of its like under one (归并). It stays an issue of its own.
     *
     * @param gatheringVersion the version of the gathering issue that was read; absent where it arose with this
     */
    @EventType("issue.gathered-into")
    record IssueGatheredInto(
            IssueId issue,
            Act act,
            IssueId gathering,
            @Nullable Long gatheringVersion,
            String words) implements LineageEvent {}

    /** A fact that the issue was taken out of its gathering. */
    @EventType("issue.released-from-gathering")
    record IssueReleased(IssueId issue, Act act, IssueId gathering, Ground ground) implements LineageEvent {}

    /**
     * A fact that all parts of the issue had ended, or had been judged and only waited to be published, when it was
     * completed.
     *
     * @param parts in the versions that were read
     */
    @EventType("issue.parts-ended")
    record PartsEnded(IssueId issue, Act act, List<IssueSeen> parts) implements LineageEvent {}
}
