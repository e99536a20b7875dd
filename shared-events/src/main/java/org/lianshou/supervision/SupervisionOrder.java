package org.lianshou.supervision;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.supervision.SupervisionOrderEvent.OrderClosed;
import org.lianshou.supervision.SupervisionOrderEvent.OrderIssued;
import org.lianshou.supervision.SupervisionOrderEvent.OrderWithdrawn;
import org.lianshou.supervision.SupervisionOrderEvent.Replied;
import org.lianshou.supervision.SupervisionOrderEvent.ReplyAccepted;
import org.lianshou.supervision.SupervisionOrderEvent.ReplyRefused;

/**
 * 督办: a unit is to account for issues, or for a matter of its own, as the fold of its events.
 *
 * @param by who issued it
 * @param replyBy when the next reply is due
 * @param replies the earliest first
 * @param withdrawn why it was taken back
 */
public record SupervisionOrder(
        OrderId id,
        long version,
        OrderStage stage,
        @Nullable Actor by,
        @Nullable Supervised about,
        @Nullable Deadline replyBy,
        List<Reply> replies,
        @Nullable Accountability accountability,
        @Nullable Ground withdrawn)
        implements StreamState<SupervisionOrder> {

    public static final StreamKind<SupervisionOrder> KIND = new StreamKind<>(
            "supervision-order",
            "督办单",
            SupervisionOrderEvent.class,
            SupervisionOrder.class,
            id -> notIssued(new OrderId(id)));

    public SupervisionOrder {
        replies = List.copyOf(replies);
    }

    public static SupervisionOrder notIssued(OrderId id) {
        return new SupervisionOrder(id, -1, OrderStage.NOT_ISSUED, null, null, null, List.of(), null, null);
    }

    public SupervisionOrder evolve(SupervisionOrderEvent event) {
        return switch (event) {
            case OrderIssued e ->
                new SupervisionOrder(
                        id,
                        version + 1,
                        OrderStage.AWAITING_REPLY,
                        e.act().actor(),
                        e.about(),
                        e.replyBy(),
                        replies,
                        null,
                        null);
            case Replied e -> to(OrderStage.REPLIED, replyBy, and(e));
            case ReplyAccepted e -> to(OrderStage.REPLY_ACCEPTED, replyBy, lastJudged(true, e.words()));
            case ReplyRefused e ->
                to(
                        OrderStage.AWAITING_REPLY,
                        e.replyBy(),
                        lastJudged(false, e.ground().words()));
            case OrderClosed e ->
                new SupervisionOrder(
                        id, version + 1, OrderStage.CLOSED, by, about, replyBy, replies, e.accountability(), null);
            case OrderWithdrawn e ->
                new SupervisionOrder(
                        id, version + 1, OrderStage.WITHDRAWN, by, about, replyBy, replies, null, e.ground());
        };
    }

    /** What it is about. @throws NullPointerException before it is issued */
    public Supervised issued() {
        return Objects.requireNonNull(about, "not issued");
    }

    /** Whether a reply, or the supervisor's word, is still owed. */
    public boolean isOpen() {
        return switch (stage) {
            case AWAITING_REPLY, REPLIED, REPLY_ACCEPTED -> true;
            case NOT_ISSUED, CLOSED, WITHDRAWN -> false;
        };
    }

    public boolean hadLateReply() {
        return replies.stream().anyMatch(Reply::late);
    }

    @Override
    public StreamKind<SupervisionOrder> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public SupervisionOrder after(StreamEvent event) {
        return evolve((SupervisionOrderEvent) event);
    }

    private SupervisionOrder to(OrderStage next, @Nullable Deadline due, List<Reply> answered) {
        return new SupervisionOrder(id, version + 1, next, by, about, due, answered, accountability, withdrawn);
    }

    private List<Reply> and(Replied e) {
        Reply reply = new Reply(e.act().actor(), e.act().occurredAt(), e.words(), e.evidence(), e.late(), null, null);
        return Stream.concat(replies.stream(), Stream.of(reply)).toList();
    }

    private List<Reply> lastJudged(boolean accepted, String words) {
        int last = replies.size() - 1;
        return Stream.concat(
                        replies.stream().limit(Math.max(0, last)),
                        replies.stream().skip(Math.max(0, last)).map(reply -> reply.judged(accepted, words)))
                .toList();
    }
}
