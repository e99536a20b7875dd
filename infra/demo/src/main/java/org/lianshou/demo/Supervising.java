package org.lianshou.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.command.supervision.SupervisionOrderCommand.AcceptReply;
import org.lianshou.command.supervision.SupervisionOrderCommand.IssueOrder;
import org.lianshou.command.supervision.SupervisionOrderCommand.RefuseReply;
import org.lianshou.command.supervision.SupervisionOrderCommand.Reply;
import org.lianshou.command.supervision.SupervisionOrderCommand.Withdraw;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.command.supervision.SupervisionRunCommand.Close;
import org.lianshou.command.supervision.SupervisionRunCommand.Correct;
import org.lianshou.command.supervision.SupervisionRunCommand.Decide;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.supervision.Accountability;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.RoundDecision;
import org.lianshou.supervision.RunId;
import org.lianshou.supervision.SupervisionOrder;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;

/** 督办: units reply to their orders, the supervisor judges, and what comes round is decided and corrected. */
final class Supervising {
    private static final String WHO = "supervisor";
    private static final OrderId OWN = new OrderId(Names.id("order-1"));
    private static final OrderId MISTAKEN = new OrderId(Names.id("order-2"));

    private final Story story;
    private final int length;
    private boolean entered;

    Supervising(Story story, int length) {
        this.story = story;
        this.length = length;
    }

    void tell() {
        for (int day = 0; day < length; day++) {
            story.on(day, "08:50", this::lateEntry);
            story.on(day, "10:00", this::rounds);
            story.on(day, "16:00", this::orders);
        }
        story.inOffice(3, "11:10", () -> issue(OWN, "u-" + Places.TOWNSHIP + "-construction", "汛前排水设施检查进度慢。", true));
        story.inOffice(7, "11:10", () -> issue(MISTAKEN, "u-housing", "电梯维保。", false));
        story.inOffice(7, "14:30", () -> {
            Withdraw back = new Withdraw(new Ground("mistaken", "该单位已按期完成，撤回。"));
            story.surely("an order taken back", order(MISTAKEN, back));
        });
        story.inOffice(length - 2, "15:00", this::correctBulletin);
    }

    private void issue(OrderId order, String unit, String matter, boolean listed) {
        IssueOrder issued = new IssueOrder(new UnitId(unit), List.of(), matter, new Ground("slow", "进度滞后。"), listed);
        story.surely("an order", order(order, issued));
    }

    private boolean order(OrderId order, SupervisionOrderCommand command) {
        return story.deeds().supervision(WHO, order, command);
    }

    private void orders() {
        streams("supervision-order.issued")
                .map(id -> story.town().orders().stored(SupervisionOrder.notIssued(new OrderId(id))))
                .filter(order -> !order.id().equals(MISTAKEN))
                .toList()
                .forEach(this::look);
    }

    /** A step a day: reply, judge, settle; the first reply to the listed order will not do. */
    private void look(SupervisionOrder order) {
        switch (order.stage()) {
            case AWAITING_REPLY -> {
                UnitId unit = order.issued().unit();
                story.people()
                        .answeringFor(unit, order.issued().area())
                        .ifPresentOrElse(who -> reply(who, order), () -> withdraw(order));
            }
            case REPLIED -> {
                boolean first = order.issued().listed() && order.replies().size() == 1;
                SupervisionOrderCommand judged =
                        first ? new RefuseReply(new Ground("vague", "未写明完成时间。")) : new AcceptReply("措施到位。");
                story.surely("a reply judged", order(order.id(), judged));
            }
            case REPLY_ACCEPTED -> {
                Accountability accountability = new Accountability("承办单位分管负责人", "扣减本月考核分", "督导组月底回看");
                story.surely("an order closed", order(order.id(), new SupervisionOrderCommand.Close(accountability)));
            }
            case NOT_ISSUED, CLOSED, WITHDRAWN -> {}
        }
    }

    private void reply(String who, SupervisionOrder order) {
        Reply reply = new Reply("已约谈经办人，明确责任，限期办结。", null);
        story.surely("a reply", story.deeds().supervision(who, order.id(), reply));
    }

    /** A grid team has workers and nobody who could account for it. */
    private void withdraw(SupervisionOrder order) {
        Withdraw back = new Withdraw(new Ground("to-the-village", "网格队由村里统一答复，已当面交办。"));
        story.surely("an order taken back", order(order.id(), back));
    }

    private void rounds() {
        runs("supervision-run.round-convened")
                .filter(run -> run.round() != null && run.round().closing() == null)
                .toList()
                .forEach(this::decide);
    }

    private void decide(SupervisionRun run) {
        if (!run.candidates().isEmpty()) {
            Prominent first = run.candidates().getFirst();
            RoundDecision decision =
                    new RoundDecision(first.issue(), first.lead(), "十日内办结，每三日报进度。", first.lateSince() != null);
            story.surely("a round's decision", run(run, new Decide(decision)));
        }
        story.surely("a round closed", run(run, new Close("本次调度结束。")));
    }

    /** What was entered late shows as a difference between two editions. */
    private void correctBulletin() {
        bulletin().filter(run -> entered).ifPresent(this::correct);
    }

    private Optional<SupervisionRun> bulletin() {
        return runs("supervision-run.bulletin-issued")
                .filter(run -> run.turn() != null && run.turn().area().equals(Places.TOWNSHIP))
                .findFirst();
    }

    /** Something of the last afternoon of a month is entered when its bulletin is out. */
    private void lateEntry() {
        bulletin().filter(run -> !entered).ifPresent(run -> {
            entered = true;
            Instant at = Objects.requireNonNull(run.turn()).period().end().minus(Duration.ofHours(7));
            Report late = Matter.of("water", Kind.HAZARD, null, Severity.MINOR, "居仁社区东区水表箱盖松动", "巡查时发现，当日未及时录入。")
                    .report(Source.GRID_PATROL, Places.COMMUNITY, null, null);
            IssueId issue = Names.issue("entered-late");
            boolean did = story.deeds().issue("cadre-001", issue, late, at);
            story.surely("a late entry", did);
            if (did) {
                story.course().begin(new Life(issue, Twist.NONE, "箱盖已固定。"));
            }
        });
    }

    private void correct(SupervisionRun run) {
        Turn turn = Objects.requireNonNull(run.turn());
        Pin pin = story.town().contents().before(story.now());
        Bulletin again = story.town().contents().again(run.editions().size() + 1, turn.area(), turn.period(), pin);
        Correct correct = new Correct(new Ground("late-entries", "补录事项后重新统计。"), pin, again);
        story.surely("a bulletin corrected", run(run, correct));
    }

    private boolean run(SupervisionRun run, SupervisionRunCommand command) {
        return story.deeds().run(WHO, Objects.requireNonNull(run.turn()), command);
    }

    private Stream<SupervisionRun> runs(String type) {
        return streams(type).map(id -> story.town().orders().stored(SupervisionRun.notHeld(new RunId(id))));
    }

    private Stream<UUID> streams(String type) {
        long head = story.town().log().head().position();
        return story.town().log().after(0, head, List.of(type)).stream()
                .map(RecordedEvent::stream)
                .distinct();
    }
}
