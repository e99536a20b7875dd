package org.lianshou.issue;

import static org.lianshou.issue.Stage.ACCEPTED;
import static org.lianshou.issue.Stage.DISPATCHED;
import static org.lianshou.issue.Stage.EVALUATED;
import static org.lianshou.issue.Stage.IN_PROGRESS;
import static org.lianshou.issue.Stage.PLANNED;
import static org.lianshou.issue.Stage.REPORTED;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each event changes an issue, one method a step. Where the state lacks what an event builds on, it stays. */
final class Evolution {
    private Evolution() {}

    static Issue collected(Issue issue, CollectionEvent event) {
        return switch (event) {
            case CollectionEvent.IssueReported e ->
                issue.with(new Intake(
                                e.act().occurredAt(),
                                e.source(),
                                e.matter(),
                                e.area(),
                                e.place(),
                                e.reporter(),
                                e.origin(),
                                null,
                                0,
                                null,
                                null))
                        .with(Lineage.of(e.descent()))
                        .to(REPORTED);
            case CollectionEvent.IssueSupplemented e -> issue;
            case CollectionEvent.IssueUrged e -> issue.with(issue.reported().urged());
            case CollectionEvent.IssueWithdrawn e -> issue.to(Stage.WITHDRAWN);
            case CollectionEvent.IssueCorrected e ->
                due(issue.with(issue.reported().corrected(e.correction())), e.deadline());
            case CollectionEvent.IssueAnswered e -> issue.to(Stage.ANSWERED);
            case CollectionEvent.IssueDeclined e -> issue.to(Stage.DECLINED);
            case CollectionEvent.DuplicateLinked e ->
                issue.with(issue.reported().linked(e.original())).to(Stage.LINKED);
            case CollectionEvent.DuplicateUnlinked e ->
                issue.with(issue.reported().linked(null)).to(REPORTED);
            case CollectionEvent.IssueAccepted e ->
                issue.with(new Duty(
                                e.act().occurredAt(),
                                e.level(),
                                e.lead(),
                                List.of(),
                                e.dutyHolder(),
                                e.deadline(),
                                e.act().policy(),
                                false,
                                null))
                        .to(ACCEPTED);
            case CollectionEvent.SubjectErased e ->
                issue.with(issue.reported().erased(e.act().occurredAt()));
            case CollectionEvent.ReporterUnmasked e ->
                issue.with(issue.reported()
                        .unmasked(new Unmasking(
                                e.act().actor(),
                                e.act().occurredAt(),
                                e.ground().code(),
                                e.until())));
        };
    }

    static Issue related(Issue issue, LineageEvent event) {
        return switch (event) {
            case LineageEvent.IssueSplit e -> issue.with(issue.kin().split(e.children()));
            case LineageEvent.IssueGatheredInto e -> issue.with(issue.kin().gathered(e.gathering()));
            case LineageEvent.IssueReleased e -> issue.with(issue.kin().released(e.gathering()));
            case LineageEvent.PartsEnded e -> issue;
        };
    }

    static Issue discussed(Issue issue, DiscussionEvent event) {
        return switch (event) {
            case DiscussionEvent.DiscussionWaived e ->
                issue.with(issue.accepted().decided()).to(PLANNED);
            case DiscussionEvent.PlanAdopted e ->
                issue.with(issue.accepted().decided()).to(PLANNED);
            case DiscussionEvent.IssuePutOnAgenda e -> issue;
            case DiscussionEvent.IssueTakenOffAgenda e -> issue;
            case DiscussionEvent.DiscussionPostponed e -> issue;
            case DiscussionEvent.NoConsensusReached e -> issue;
            case DiscussionEvent.EscalationAdvised e -> issue;
        };
    }

    static Issue resolved(Issue issue, ResolutionEvent event) {
        Duty duty = issue.accepted();
        Work work = issue.work();
        return switch (event) {
            case ResolutionEvent.IssueDispatched e ->
                issue.with(duty.led(e.lead(), e.support()))
                        .with(work.dispatched(e.act().occurredAt()))
                        .to(DISPATCHED);
            case ResolutionEvent.IssueSignedFor e ->
                issue.with(work.by(e.act().actor())).to(IN_PROGRESS);
            case ResolutionEvent.IssueReturned e -> issue.to(Stage.RETURNED);
            case ResolutionEvent.ReturnUpheld e -> handedTo(issue, e.lead(), e.act());
            case ResolutionEvent.ReturnRefused e -> issue.to(DISPATCHED);
            case ResolutionEvent.LeadChanged e -> handedTo(issue, e.to(), e.act());
            case ResolutionEvent.ProgressReported e ->
                issue.with(work.by(e.act().actor()));
            case ResolutionEvent.ExtensionRequested e -> issue.with(work.asks(e.workingDays(), e.calendarDays()));
            case ResolutionEvent.ExtensionApproved e ->
                issue.with(duty.due(e.deadline())).with(work.extended());
            case ResolutionEvent.ExtensionRefused e -> issue.with(work.asks(0, null));
            case ResolutionEvent.PolicyMoved e -> issue.with(duty.under(e.to(), e.deadline()));
            case ResolutionEvent.IssueDeferred e ->
                issue.with(work.review(e.reviewOn())).to(Stage.DEFERRED);
            case ResolutionEvent.DeferralSettled e ->
                due(issue, e.deadline()).with(work.review(null)).to(IN_PROGRESS);
            case ResolutionEvent.IssueCompleted e ->
                issue.with(work.by(e.act().actor()).completed(e.act().occurredAt(), issue.version() + 1))
                        .with(issue.appraisal().awaited())
                        .to(Stage.COMPLETED);
        };
    }

    static Issue evaluated(Issue issue, EvaluationEvent event) {
        Appraisal appraisal = issue.appraisal();
        return switch (event) {
            case EvaluationEvent.CallbackAttempted e -> e.contacted() ? issue : issue.with(appraisal.missed());
            case EvaluationEvent.IssueEvaluated e -> {
                Issue judged = issue.with(appraisal.judged(e.resolved(), e.satisfied()));
                yield e.resolved() && e.satisfied() ? judged.to(EVALUATED) : judged;
            }
            case EvaluationEvent.EvaluationExempted e -> issue.to(EVALUATED);
            case EvaluationEvent.EvaluationWaived e -> issue.to(EVALUATED);
            case EvaluationEvent.IssueReinspected e -> {
                Issue judged = issue.with(appraisal.judged(e.passed(), null));
                yield e.passed() ? judged.to(EVALUATED) : judged;
            }
            case EvaluationEvent.ReworkOrdered e ->
                due(issue, e.deadline())
                        .with(appraisal.sentBack(e.round()))
                        .with(issue.work().again())
                        .to(IN_PROGRESS);
            case EvaluationEvent.ConcludedUnsatisfied e -> issue.to(EVALUATED);
        };
    }

    static Issue published(Issue issue, PublicationEvent event) {
        Notice notice = issue.notice();
        return switch (event) {
            case PublicationEvent.NoticeDrafted e ->
                issue.with(new Notice(e.title(), e.text(), e.act().actor().person(), null, null, null, null, List.of()))
                        .to(Stage.NOTICE_DRAFTED);
            case PublicationEvent.NoticeApproved e -> issue.to(Stage.NOTICE_APPROVED);
            case PublicationEvent.NoticePosted e ->
                issue.with(
                                notice == null
                                        ? null
                                        : notice.posted(
                                                e.board(), e.act().occurredAt(), e.until(), e.objectionsUntil()))
                        .to(Stage.NOTICE_POSTED);
            case PublicationEvent.ObjectionRaised e ->
                issue.with(
                        notice == null
                                ? null
                                : notice.objected(new Notice.Objection(
                                        e.number(),
                                        e.act().actor().person(),
                                        null,
                                        e.act().occurredAt())));
            case PublicationEvent.ObjectionAnswered e ->
                issue.with(notice == null ? null : notice.answered(e.number(), e.upheld()));
            case PublicationEvent.PublicationWaived e -> issue.to(Stage.PUBLICATION_WAIVED);
            case PublicationEvent.IssueClosed e -> issue.to(Stage.CLOSED);
            case PublicationEvent.IssueReopened e -> reopened(issue, e);
        };
    }

    static Issue climbed(Issue issue, LadderEvent event) {
        return switch (event) {
            case LadderEvent.IssueEscalated e -> moved(issue, e.to(), e.lead(), PLANNED);
            case LadderEvent.IssueDelegated e -> {
                Issue down = moved(issue, e.to(), e.lead(), DISPATCHED);
                yield down.stage() == DISPATCHED
                        ? down.with(down.work().dispatched(e.act().occurredAt()))
                        : down;
            }
        };
    }

    /** On another rung the discussion goes on where it was; work that was decided on waits to be taken up anew. */
    private static Issue moved(Issue issue, Level level, UnitId lead, Stage decided) {
        Duty duty = issue.accepted();
        return issue.with(duty.at(level, lead)).with(issue.work().again()).to(duty.settled() ? decided : ACCEPTED);
    }

    private static Issue handedTo(Issue issue, UnitId lead, Act act) {
        Duty duty = issue.accepted();
        List<UnitId> support =
                duty.support().stream().filter(unit -> !unit.equals(lead)).toList();
        return issue.with(duty.led(lead, support))
                .with(issue.work().dispatched(act.occurredAt()))
                .to(DISPATCHED);
    }

    /** A new deadline where there is one. */
    private static Issue due(Issue issue, @Nullable Deadline deadline) {
        Duty duty = issue.duty();
        return duty == null || deadline == null ? issue : issue.with(duty.due(deadline));
    }

    private static Issue reopened(Issue issue, PublicationEvent.IssueReopened event) {
        Duty duty = issue.duty();
        if (duty == null) {
            return issue.to(REPORTED);
        }
        return issue.with(duty.reopened(event.act().occurredAt(), event.deadline()))
                .with(issue.work().again())
                .with((Notice) null)
                .to(duty.settled() ? PLANNED : ACCEPTED);
    }
}
