package org.lianshou.issue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 集: how an issue comes in, and what becomes of it before anyone is given the work. */
public sealed interface CollectionEvent extends IssueEvent {

    /**
     * A fact that somebody brought a matter; nobody has judged it yet.
     *
     * @param descent absent where it arose from nothing of ours
     */
    @EventType("issue.reported")
    record IssueReported(
            IssueId issue,
            Act act,
            Source source,
            Matter matter,
            AreaId area,
            Place place,
            Reporter reporter,
            List<Evidence> evidence,
            @Nullable Personal privateWords,
            @Nullable Origin origin,
            @Nullable Descent descent)
            implements CollectionEvent {

        /** One that gathers others changes them as well. */
        @Override
        public Map<UUID, Long> seen() {
            return descent == null
                    ? Map.of()
                    : descent.members().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    one -> one.issue().value(), IssueSeen::version));
        }

        @Override
        public IssueReported withoutPersonalText() {
            return new IssueReported(
                    issue,
                    act,
                    source,
                    matter,
                    area,
                    place,
                    reporter.withoutPersonalText(),
                    evidence,
                    null,
                    origin,
                    descent);
        }
    }

    /** A fact that the reporter, or someone for them, added something new. */
    @EventType("issue.supplemented")
    record IssueSupplemented(IssueId issue, Act act, String words, List<Evidence> evidence)
            implements CollectionEvent {}

    /** A fact that the reporter asked for haste (催办). */
    @EventType("issue.urged")
    record IssueUrged(IssueId issue, Act act, String words) implements CollectionEvent {}

    /** A fact that the reporter took the issue back (撤诉). */
    @EventType("issue.withdrawn")
    record IssueWithdrawn(IssueId issue, Act act, String words) implements CollectionEvent {}

    /**
     * A fact that the desk set the report right; what was written before stays readable in the history.
     *
     * @param deadline when handling is due now, where another category has another time for it; absent otherwise
     */
    @EventType("issue.corrected")
    record IssueCorrected(
            IssueId issue,
            Act act,
            Ground ground,
            Correction correction,
            @Nullable Deadline deadline) implements CollectionEvent {}

    /** A fact that the matter was settled by an answer on the spot, which is the feedback. */
    @EventType("issue.answered")
    record IssueAnswered(IssueId issue, Act act, String answer) implements CollectionEvent {}

    /** A fact that the matter is not ours, with the ground and the proper channel told. */
    @EventType("issue.declined")
    record IssueDeclined(IssueId issue, Act act, Ground ground, Channel channel, String words)
            implements CollectionEvent {}

    /**
     * A fact that this report repeats an earlier issue.
     *
     * @param originalVersion the version of the original that was read when the link was made
     */
    @EventType("issue.duplicate-linked")
    record DuplicateLinked(IssueId issue, Act act, IssueId original, long originalVersion, String words)
            implements CollectionEvent {}

    /** A fact that the link was mistaken; the report stands for itself again. */
    @EventType("issue.duplicate-unlinked")
    record DuplicateUnlinked(IssueId issue, Act act, Ground ground) implements CollectionEvent {}

    /**
     * A fact that the issue is ours: a duty holder and a clock exist from here on (受理).
     *
     * @param deadline when handling is due; absent for imported history, which starts no clock
     */
    @EventType("issue.accepted")
    record IssueAccepted(
            IssueId issue,
            Act act,
            Level level,
            UnitId lead,
            PersonId dutyHolder,
            @Nullable Deadline deadline) implements CollectionEvent {}

    /**
     * A fact that nobody can read any more what the reporter said of themselves: the subject's key is destroyed
     * (删除个人信息). What was done about the issue stays, and so does every proof.
     *
     * @param ground the legal ground, of those that policy names
     */
    @EventType("issue.subject-erased")
    record SubjectErased(IssueId issue, Act act, Ground ground, SubjectId subject) implements CollectionEvent {}

    /**
     * A fact that somebody from whom the reporter is hidden may see for a while who it is (查看反映人). What they see stands
     * where it always does, and never in here.
     *
     * @param ground one of those that policy names
     * @param until from when it is hidden from them again
     */
    @EventType("issue.reporter-unmasked")
    record ReporterUnmasked(IssueId issue, Act act, Ground ground, Instant until) implements CollectionEvent {}
}
