package org.lianshou.command.issue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Notice;
import org.lianshou.issue.Notice.Objection;
import org.lianshou.issue.PublicationEvent.IssueClosed;
import org.lianshou.issue.PublicationEvent.IssueReopened;
import org.lianshou.issue.PublicationEvent.NoticeApproved;
import org.lianshou.issue.PublicationEvent.NoticePosted;
import org.lianshou.issue.PublicationEvent.ObjectionAnswered;
import org.lianshou.issue.PublicationEvent.ObjectionRaised;
import org.lianshou.issue.PublicationEvent.PublicationWaived;
import org.lianshou.issue.Step;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/** 晒: the rules of telling the public (notice, objection and answer: 山东省村务公开条例 12, 13, 16). */
final class Publication {
    private Publication() {}

    static List<IssueEvent> decide(Issue issue, PublicationCommand command, Context context) {
        return switch (command) {
            case PublicationCommand.DraftNotice c -> List.of(Drafting.drafted(issue, c, context));
            case PublicationCommand.ApproveNotice c -> approve(issue, context);
            case PublicationCommand.PostNotice c -> post(issue, c.board(), context);
            case PublicationCommand.RaiseObjection c -> object(issue, c, context);
            case PublicationCommand.AnswerObjection c -> answer(issue, c, context);
            case PublicationCommand.WaivePublication c -> {
                Waiving.check(issue, Step.PUBLICATION, c.ground(), context);
                yield List.of(new PublicationWaived(issue.id(), context.actUnderPolicy(), c.ground()));
            }
            case PublicationCommand.Close c -> close(issue, c, context);
            case PublicationCommand.Reopen c -> List.of(reopened(issue, c.ground(), context));
        };
    }

    private static List<IssueEvent> approve(Issue issue, Context context) {
        Refused.when(notice(issue).author().equals(context.actor().person()), Refusal.APPROVER_IS_AUTHOR);
        return List.of(new NoticeApproved(issue.id(), context.act()));
    }

    private static List<IssueEvent> post(Issue issue, @Nullable AreaId named, Context context) {
        AreaId area = issue.reported().area();
        AreaId board = named == null ? area : Known.area(named, context);
        Refused.when(!context.directory().isUnder(area, board), Refusal.BOARD_ELSEWHERE, board.value());
        WorkCalendar calendar = context.calendar();
        Policy policy = context.policy();
        return List.of(new NoticePosted(
                issue.id(),
                context.actUnderPolicy(),
                board,
                calendar.end(context.at(), policy.noticePeriod(), policy),
                calendar.end(context.at(), policy.objectionPeriod(), policy)));
    }

    private static List<IssueEvent> object(Issue issue, PublicationCommand.RaiseObjection c, Context context) {
        Notice notice = notice(issue);
        Refused.when(
                !context.at().isBefore(Objects.requireNonNull(notice.objectionsUntil())), Refusal.OBJECTION_TOO_LATE);
        int number = notice.objections().size() + 1;
        return List.of(new ObjectionRaised(issue.id(), context.act(), number, c.words()));
    }

    /** Each objection gets its answer, so an upheld one reopens once none is left open. */
    private static List<IssueEvent> answer(Issue issue, PublicationCommand.AnswerObjection c, Context context) {
        Objection objection = notice(issue).objections().stream()
                .filter(o -> o.number() == c.number())
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.NO_SUCH_OBJECTION, "number " + c.number()));
        Refused.when(!objection.isOpen(), Refusal.OBJECTION_ANSWERED);
        Refused.when(objection.by().equals(context.actor().person()), Refusal.OWN_OBJECTION);
        IssueEvent answered = new ObjectionAnswered(issue.id(), context.act(), c.number(), c.upheld(), c.words());
        List<Objection> all = notice(issue.evolve(answered)).objections();
        boolean allAnswered = all.stream().noneMatch(Objection::isOpen);
        boolean anyUpheld = all.stream().anyMatch(o -> Boolean.TRUE.equals(o.upheld()));
        return allAnswered && anyUpheld ? List.of(answered, reopened(issue, upheld(all), context)) : List.of(answered);
    }

    /** What was accepted gets the time for handling anew: the old deadline belongs to work that was done. */
    private static IssueEvent reopened(Issue issue, Ground ground, Context context) {
        Deadline due = issue.duty() == null
                ? null
                : context.handlingDue(issue.reported().matter());
        return new IssueReopened(issue.id(), due == null ? context.act() : context.actUnderPolicy(), ground, due);
    }

    private static Ground upheld(List<Objection> objections) {
        String numbers = objections.stream()
                .filter(o -> Boolean.TRUE.equals(o.upheld()))
                .map(o -> String.valueOf(o.number()))
                .collect(Collectors.joining("、"));
        return new Ground("objection-upheld", "异议成立：第 " + numbers + " 条");
    }

    private static List<IssueEvent> close(Issue issue, PublicationCommand.Close c, Context context) {
        Notice notice = issue.notice();
        if (notice != null && notice.postedAt() != null) {
            Refused.when(notice.hasOpenObjection(), Refusal.OBJECTION_OPEN);
            Instant over = later(notice.until(), notice.objectionsUntil());
            Refused.when(context.at().isBefore(over), Refusal.NOTICE_PERIOD_RUNNING, "until " + over);
        }
        return List.of(new IssueClosed(issue.id(), context.act(), c.words()));
    }

    private static Instant later(@Nullable Instant one, @Nullable Instant other) {
        Instant first = Objects.requireNonNull(one);
        Instant second = Objects.requireNonNull(other);
        return first.isAfter(second) ? first : second;
    }

    private static Notice notice(Issue issue) {
        return Objects.requireNonNull(issue.notice(), "the stage promises a notice");
    }
}
