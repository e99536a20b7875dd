package org.lianshou.query.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Slice;
import org.lianshou.supervision.OrderStage;
import org.springframework.stereotype.Component;

/** Lists the orders that a person sees. */
@Component
class OrdersQuery {
    private final OrderSight sight;
    private final ViewDatabase database;
    private final Directory directory;
    private final Clock clock;

    OrdersQuery(OrderSight sight, ViewDatabase database, Directory directory, Clock clock) {
        this.sight = sight;
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /** Newest first, from below a number on. */
    Slice<OrderRow> page(Params params, Person person, long below, int limit) {
        Instant now = clock.instant();
        Condition where = where(params, person, below, now);
        List<OrderRow> rows = database.client()
                .sql("select * from supervision_order where " + where.sql() + " order by number desc limit "
                        + (limit + 1))
                .params(where.values())
                .query((row, n) -> OrderRow.read(row, now))
                .list();
        return Slice.of(rows, limit, OrderRow::number);
    }

    private Condition where(Params params, Person person, long below, Instant now) {
        List<Condition> conditions = new ArrayList<>();
        String area = params.text("area");
        if (area != null) {
            conditions.add(Condition.of("starts_with(area_path, ?)", path(area)));
        }
        String unit = params.text("unit");
        if (unit != null) {
            conditions.add(Condition.of("unit = ?", unit));
        }
        OrderStage stage = params.choice("stage", OrderStage.class);
        if (stage != null) {
            conditions.add(Condition.of("stage = ?", Kebab.of(stage)));
        }
        String issue = params.text("issue");
        if (issue != null) {
            conditions.add(Condition.of("issues @> array[?::text]", issue));
        }
        Boolean listed = params.flag("listed");
        if (listed != null) {
            conditions.add(Condition.of("listed = ?", listed));
        }
        Boolean overdue = params.flag("overdue");
        if (overdue != null) {
            String late = "(stage = 'awaiting-reply' and not bound and reply_by <= ?)";
            conditions.add(Condition.of(overdue ? late : "not " + late, now.atOffset(ZoneOffset.UTC)));
        }
        conditions.add(Condition.of("number < ?", below));
        conditions.add(sight.of(person));
        return Condition.allOf(conditions);
    }

    private String path(String area) {
        return directory
                .wayTo(new AreaId(area))
                .map(Object::toString)
                .orElseThrow(() -> new InvalidInput("area", "unknown-value", "is no area"));
    }
}
