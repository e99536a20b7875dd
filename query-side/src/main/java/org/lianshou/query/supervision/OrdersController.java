package org.lianshou.query.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.lianshou.query.web.WriteToken;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.OrderStage;
import org.lianshou.supervision.SupervisionOrder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Supervision 督导")
class OrdersController {
    private final OrderSight sight;
    private final StreamStory story;
    private final OrdersQuery orders;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    OrdersController(
            OrderSight sight, StreamStory story, OrdersQuery orders, ReadYourWrite readYourWrite, Clock clock) {
        this.sight = sight;
        this.story = story;
        this.orders = orders;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    /**
     * One order.
     *
     * @param number what people call it by
     * @param version what a command on it names in {@code If-Match}
     * @param overdue whether a reply is owed now that was due before
     */
    record OrderAnswer(
            OrderId id, long number, long version, String stageName, boolean overdue, SupervisionOrder state) {}

    /** Its events, oldest first. */
    record OrderHistory(OrderId id, long number, long version, List<StreamStory.Moment> events) {}

    @Operation(
            summary = "The supervision orders you may see, newest first; overdue=true for those whose reply is late.")
    @GetMapping("/api/supervision-orders")
    Slice<OrderRow> orders(
            @Known({"area", "unit", "stage", "issue", "listed", "overdue", "cursor", "limit", "waitFor"}) Params params,
            Person person) {
        readYourWrite.await(params.text("waitFor"));
        return orders.page(params, person, params.cursor(), params.limit());
    }

    @Operation(summary = "One supervision order as it stands, with its version as the ETag.")
    @GetMapping("/api/supervision-orders/{id}")
    ResponseEntity<OrderAnswer> order(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<SupervisionOrder> snapshot = sight.find(id, person);
        SupervisionOrder order = snapshot.state();
        WriteToken token = readYourWrite.tokenOf(order.stream(), snapshot.position());
        return ResponseEntity.ok()
                .eTag("\"" + order.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(WriteToken.HEADER, token.toString())
                .body(new OrderAnswer(
                        order.id(),
                        snapshot.number(),
                        order.version(),
                        order.stage().label(),
                        isOverdue(order),
                        order));
    }

    @Operation(summary = "Every event of a supervision order: who, in what capacity, and when.")
    @GetMapping("/api/supervision-orders/{id}/history")
    OrderHistory history(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<SupervisionOrder> snapshot = sight.find(id, person);
        SupervisionOrder order = snapshot.state();
        return new OrderHistory(
                order.id(), snapshot.number(), order.version(), story.of(order.stream(), order.version()));
    }

    private boolean isOverdue(SupervisionOrder order) {
        return order.stage() == OrderStage.AWAITING_REPLY
                && order.replyBy() != null
                && order.replyBy().isMissedAt(clock.instant());
    }
}
