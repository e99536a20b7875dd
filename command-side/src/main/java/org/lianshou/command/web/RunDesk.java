package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.NotVisible;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.supervising.Contents;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request to a coordination round or bulletin is turned into an order. */
@Component
class RunDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final Contents contents;
    private final SubjectKeys keys;
    private final JsonMapper json;

    RunDesk(Orders orders, Rulebook rulebook, Contents contents, SubjectKeys keys, JsonMapper json) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.contents = contents;
        this.keys = keys;
        this.json = json;
    }

    /** What a command is answered. */
    record RunAnswer(
            long version,
            long position,
            boolean repeated,
            @JsonIgnore String token) implements Written {
        @Override
        public @Nullable String location() {
            return null;
        }
    }

    RunAnswer give(AreaId area, RunKind kind, LocalDate day, SupervisionRunCommand command, Request request) {
        return give(turn(area, kind, day), command, command, request);
    }

    /** Counts the bulletin anew, as of now: what was recorded late about its period is in it. */
    RunAnswer correct(AreaId area, LocalDate month, Ground ground, Request request) {
        Turn turn = turn(area, RunKind.BULLETIN, month);
        SupervisionRun run = orders.stored(SupervisionRun.notHeld(turn.id()));
        if (run.editions().isEmpty()) {
            throw new NotVisible(SupervisionRun.KIND, run.stream());
        }
        Pin pin = contents.before(request.at());
        var again = contents.again(run.editions().size() + 1, area, turn.period(), pin);
        return give(turn, new SupervisionRunCommand.Correct(ground, pin, again), ground, request);
    }

    /** @param asked what the request said, which makes it the same request again */
    private RunAnswer give(Turn turn, SupervisionRunCommand command, Object asked, Request request) {
        var instruction = new RunInstruction(command, turn, request.person(), request.at(), rulebook);
        Order<SupervisionRun> order =
                new Order<>(SupervisionRun.notHeld(turn.id()), request.seen(), List.of(instruction));
        Done done = orders.give(order, request.commandKey(asked, json, keys), new byte[0]);
        return new RunAnswer(done.version(), done.position(), done.repeated(), done.token());
    }

    private Turn turn(AreaId area, RunKind kind, LocalDate day) {
        return new Turn(area, kind, Period.of(kind.cadence(rulebook.policies().at(WorkCalendar.startOf(day))), day));
    }
}
