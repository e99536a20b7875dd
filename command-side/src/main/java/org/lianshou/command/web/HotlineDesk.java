package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.hotline.HotlineCommand;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.HotlineInstruction;
import org.lianshou.command.order.NothingFollows;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.issue.UnitId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request about a hotline's telephone figures is turned into an order. */
@Component
class HotlineDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final EventLogReader log;
    private final SubjectKeys keys;
    private final JsonMapper json;

    HotlineDesk(
            Orders orders,
            Rulebook rulebook,
            @Qualifier("commandLogReader") EventLogReader log,
            SubjectKeys keys,
            JsonMapper json) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.log = log;
        this.keys = keys;
        this.json = json;
    }

    /**
     * What a command is answered.
     *
     * @param version of the day's month, as in the ETag
     * @param position the log position of the month's last event
     * @param repeated true where the day had these figures already and nothing happened now
     */
    record HotlineAnswer(
            UnitId unit,
            LocalDate day,
            long version,
            long position,
            boolean repeated,
            @JsonIgnore String token) implements Written {
        @Override
        public @Nullable String location() {
            return null;
        }
    }

    HotlineAnswer give(UnitId unit, HotlineCommand command, SeenVersion seen, Request request) {
        HotlineMonth beginning = HotlineMonth.of(unit, YearMonth.from(command.day()));
        var instruction = new HotlineInstruction(command, unit, request.person(), false, request.at(), rulebook);
        Done done = give(new Order<>(beginning, seen, List.of(instruction)), command, request);
        return new HotlineAnswer(unit, command.day(), done.version(), done.position(), done.repeated(), done.token());
    }

    private Done give(Order<HotlineMonth> order, HotlineCommand command, Request request) {
        try {
            return orders.give(order, request.commandKey(command, json, keys), new byte[0]);
        } catch (NothingFollows itIsSo) {
            RecordedEvent last = log.stream(order.stream()).getLast();
            return new Done(
                    order.stream(),
                    last.sequence(),
                    last.position(),
                    last.logId(),
                    log.head().epoch(),
                    true);
        }
    }
}
