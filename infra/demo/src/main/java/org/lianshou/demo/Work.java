package org.lianshou.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.command.issue.CollectionCommand.Urge;
import org.lianshou.command.issue.CollectionCommand.Withdraw;
import org.lianshou.command.issue.DiscussionCommand.WaiveDiscussion;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.LadderCommand.Delegate;
import org.lianshou.command.issue.LadderCommand.Escalate;
import org.lianshou.command.issue.LineageCommand.Part;
import org.lianshou.command.issue.LineageCommand.Split;
import org.lianshou.command.issue.ResolutionCommand.ApproveExtension;
import org.lianshou.command.issue.ResolutionCommand.ChangeLead;
import org.lianshou.command.issue.ResolutionCommand.Complete;
import org.lianshou.command.issue.ResolutionCommand.Defer;
import org.lianshou.command.issue.ResolutionCommand.Dispatch;
import org.lianshou.command.issue.ResolutionCommand.RefuseExtension;
import org.lianshou.command.issue.ResolutionCommand.RefuseReturn;
import org.lianshou.command.issue.ResolutionCommand.ReportProgress;
import org.lianshou.command.issue.ResolutionCommand.RequestExtension;
import org.lianshou.command.issue.ResolutionCommand.Return;
import org.lianshou.command.issue.ResolutionCommand.SettleDeferral;
import org.lianshou.command.issue.ResolutionCommand.SignFor;
import org.lianshou.command.issue.ResolutionCommand.UpholdReturn;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;
import org.lianshou.policy.WorkCalendar;

/** 商 and 解: from acceptance to the report that it is done. */
final class Work {
    private static final int EXTENSION = 3;
    private static final int PETITION_EXTENSION = 20;
    private static final int DEFERRED_DAYS = 6;

    private final Town town;
    private final Townspeople people;
    private final Days days;

    Work(Town town, Townspeople people, Days days) {
        this.town = town;
        this.people = people;
        this.days = days;
    }

    void look(Life life, Issue issue) {
        switch (issue.stage()) {
            case ACCEPTED -> discuss(life, issue);
            case PLANNED -> dispatch(life, issue);
            case DISPATCHED -> sign(life, issue);
            case RETURNED -> decideReturn(life, issue);
            case IN_PROGRESS -> work(life, issue);
            case DEFERRED -> give(life, new SettleDeferral("条件已具备，恢复办理。"));
            default -> throw new IllegalStateException(issue.stage().name());
        }
    }

    private void discuss(Life life, Issue issue) {
        if (life.isForSession()) {
            return; // it waits for its session
        }
        if (life.turns(Twist.SPLIT)) {
            give(life, split(issue));
        } else if (rises(life, issue)) {
            give(life, new Escalate("本级职权和资金不够，需上级统筹。"));
        } else if (sentDown(life, issue).isPresent()) {
            give(life, new Delegate(sentDown(life, issue).get(), "三日内办结，县里派员指导。"));
        } else {
            Ground ground = issue.reported().matter().urgency() == Urgency.ORDINARY
                    ? new Ground("minor-matter", "小事，当场可办。")
                    : new Ground("emergency", "情况紧急，先行处置。");
            give(life, new WaiveDiscussion(ground));
        }
    }

    private static IssueCommand split(Issue issue) {
        String summary = issue.reported().matter().summary();
        String description = issue.reported().matter().description();
        Part work = new Part(summary + "（处置）", description, null, null, null);
        Part duty = new Part(summary + "（长效管理）", "明确日常管护责任：" + description, null, null, null);
        return new Split(List.of(work, duty), new Ground("two-matters", "既要当场处置，又要明确日常管护，分两件办。"));
    }

    private static boolean rises(Life life, Issue issue) {
        return switch (issue.accepted().level()) {
            case COUNTY -> false;
            case TOWNSHIP -> life.is(Twist.FAILED_AT_THE_TOP) && life.once("raised again");
            default ->
                (life.is(Twist.RAISED) || life.is(Twist.SENT_DOWN) || life.is(Twist.FAILED_AT_THE_TOP))
                        && life.once("raised");
        };
    }

    private Optional<UnitId> sentDown(Life life, Issue issue) {
        boolean down = life.is(Twist.SENT_DOWN) && issue.accepted().level() == Level.TOWNSHIP;
        return down ? desk(issue, Level.VILLAGE) : Optional.empty();
    }

    /** To whoever leads, or to the grid where there is one; and where nobody is there to do it, to the township. */
    private void dispatch(Life life, Issue issue) {
        UnitId lead = issue.accepted().lead();
        UnitId to = Stream.of(
                        issue.accepted().level() == Level.VILLAGE ? desk(issue, Level.GRID) : Optional.<UnitId>empty(),
                        Optional.of(lead),
                        desk(issue, issue.accepted().level()))
                .flatMap(Optional::stream)
                .filter(people::isStaffed)
                .findFirst()
                .orElse(lead);
        List<UnitId> support = life.is(Twist.CO_HANDLED)
                ? desk(issue, Level.TOWNSHIP).filter(unit -> !unit.equals(to)).stream()
                        .toList()
                : List.of();
        give(life, new Dispatch(to, support, "请先到现场看，再回话。"));
    }

    private void sign(Life life, Issue issue) {
        if (life.turns(Twist.RETURN_TOO_LATE)) {
            give(life, new Return(new Ground("not-competent", "不属本单位职责。"), null));
        } else if (life.turns(Twist.RETURN_UPHELD)
                || life.turns(Twist.RETURN_REFUSED)
                || life.turns(Twist.RETURN_UNDECIDED)) {
            Ground ground = new Ground("not-competent", "不属本单位职责，建议另派。");
            give(life, new Return(ground, desk(issue, Level.TOWNSHIP).orElse(null)));
        } else {
            give(life, new SignFor());
        }
    }

    private void decideReturn(Life life, Issue issue) {
        if (life.is(Twist.RETURN_UPHELD)) {
            boolean upheld = people.insteadOf(issue).anyMatch(unit -> give(life, new UpholdReturn(unit, "同意退单，改派。")));
            if (upheld) {
                return;
            }
        }
        give(life, new RefuseReturn("按职责清单属你单位，不予退单。"));
    }

    private void work(Life life, Issue issue) {
        if (asksForTime(life, issue)) {
            return;
        }
        if (life.turns(Twist.SLOW) || life.turns(Twist.OVERDUE)) {
            complete(life, issue);
        } else if (life.turns(Twist.URGED)) {
            people.somebody(life.issue(), new Urge("已经三天了，请尽快处理。"), "operator");
        } else if (life.turns(Twist.WITHDRAWN_LATER)) {
            people.somebody(life.issue(), new Withdraw("问题已经没有了，撤回。"), "operator");
        } else if (life.turns(Twist.DEFERRED)) {
            give(
                    life,
                    new Defer(
                            new Ground("season", "需待农忙结束后施工。"),
                            WorkCalendar.day(town.now()).plusDays(DEFERRED_DAYS)));
        } else if (life.turns(Twist.LEAD_CHANGED)) {
            Ground ground = new Ground("better-placed", "该单位更熟悉情况。");
            if (people.insteadOf(issue).noneMatch(unit -> give(life, new ChangeLead(unit, ground)))) {
                complete(life, issue);
            }
        } else if (life.inOf(1, 3) && life.once("progress")) {
            give(life, new ReportProgress("已到现场查看，正在处理。", photos(issue, "progress", "现场")));
        } else {
            complete(life, issue);
        }
    }

    /** Whether it was about more time. */
    private boolean asksForTime(Life life, Issue issue) {
        if (issue.work().asksForMoreTime()) {
            return give(
                    life,
                    life.is(Twist.EXTENSION_REFUSED)
                            ? new RefuseExtension("工作量不大，按期办结。")
                            : new ApproveExtension("已当面告知反映人延期和理由。"));
        }
        boolean asks = life.turns(Twist.EXTENDED)
                || life.turns(Twist.EXTENSION_REFUSED)
                || (life.is(Twist.EXTENDED_TOO_OFTEN)
                        && life.times("asked for time")
                                <= 1
                                        + town.rulebook()
                                                .policyFor(issue, town.now())
                                                .extensions());
        return asks && give(life, extension(issue, new Ground("material", "配件需外购，尚未到货。")));
    }

    private RequestExtension extension(Issue issue, Ground ground) {
        boolean petition = town.rulebook()
                .policyFor(issue, town.now())
                .isPetition(issue.reported().matter());
        return petition
                ? new RequestExtension(null, PETITION_EXTENSION, ground)
                : new RequestExtension(EXTENSION, null, ground);
    }

    private void complete(Life life, Issue issue) {
        boolean partsOpen = issue.kin().children().stream().map(town::issue).anyMatch(part -> !Course.isOver(part));
        if (!partsOpen) {
            give(life, new Complete(life.done(), photos(issue, "before", "处理前"), photos(issue, "after", "处理后")));
        }
    }

    private Optional<UnitId> desk(Issue issue, Level level) {
        AreaId area = issue.reported().area();
        return town.directory().desk(area, level);
    }

    private static List<Evidence> photos(Issue issue, String what, String caption) {
        return List.of(new Evidence("photo:month/" + issue.id() + "/" + what, caption, null, null));
    }

    private boolean give(Life life, IssueCommand command) {
        return people.somebody(life.issue(), command);
    }
}
