package org.lianshou.command.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianshou.command.attachments.AttachedEvidence;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.EvidenceRefused;
import org.lianshou.command.order.Instruction;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.OccasionInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.visit.OccasionCommand;
import org.lianshou.command.visit.OccasionCommand.HoldActivityDay;
import org.lianshou.command.visit.OccasionCommand.MakeHomeVisit;
import org.lianshou.command.visit.Occasions;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.AppendRefused;
import org.lianshou.eventlog.EventLogBusy;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.OccasionId;
import org.lianshou.stream.StreamState;
import org.lianshou.visit.ActivityDay;
import org.lianshou.visit.HomeVisit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where an occasion is written down, with all that was told of on it. */
@Component
class OccasionDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;
    private final NewIssueIds ids;
    private final AttachedEvidence evidence;
    private final Arisen arisen;
    private final JsonMapper json;

    OccasionDesk(
            Orders orders,
            Rulebook rulebook,
            SubjectKeys keys,
            Clock clock,
            AttachedEvidence evidence,
            Arisen arisen,
            JsonMapper json) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
        this.ids = new NewIssueIds(clock);
        this.evidence = evidence;
        this.arisen = arisen;
        this.json = json;
    }

    OccasionAnswer hold(HoldActivityDay command, Request request) {
        OccasionId id = new OccasionId(ids.next().value());
        return written(id, ActivityDay.none(id), command, request);
    }

    OccasionAnswer make(MakeHomeVisit command, Request request) {
        OccasionId id = new OccasionId(ids.next().value());
        return written(id, HomeVisit.none(id), command, request);
    }

    private <S extends StreamState<S>> OccasionAnswer written(
            OccasionId id, S none, OccasionCommand command, Request request) {
        Instruction<S> instruction = instruction(id, command, request);
        Done done = given(id, new Order<>(none, new SeenVersion.Nothing(), List.of(instruction)), command, request);
        OccasionId written = new OccasionId(done.stream());
        int items = command.items().size(); // the same under the same key
        return OccasionAnswer.of(written, done, arisen.of(Occasions.issues(written, items)));
    }

    /** As with a command to an issue, evidence that is refused is refused after whoever may not. */
    private <S extends StreamState<S>> Instruction<S> instruction(
            OccasionId id, OccasionCommand command, Request request) {
        Person person = request.person();
        try {
            OccasionCommand evidenced = evidence.found(command, person);
            return new OccasionInstruction<>(id, evidenced, person, request.at(), rulebook);
        } catch (EvidenceRefused no) {
            var asked = new OccasionInstruction<S>(id, command, person, request.at(), rulebook);
            return current -> {
                Supplier<?> ignored = asked.admitted(current);
                throw no;
            };
        }
    }

    /** As with a report, the keys of those who never came about go again. */
    private Done given(OccasionId id, Order<?> order, OccasionCommand command, Request request) {
        try {
            Done done = orders.give(order, request.commandKey(command, json, keys), new byte[0]);
            if (!done.stream().equals(id.value())) {
                withdraw(id, command);
            }
            return done;
        } catch (AppendRefused | EventLogBusy no) {
            withdraw(id, command);
            throw no;
        }
    }

    private void withdraw(OccasionId id, OccasionCommand command) {
        Stream<UUID> issues =
                Occasions.issues(id, command.items().size()).stream().map(IssueId::value);
        Stream.concat(Stream.of(id.value()), issues).forEach(keys::withdraw);
    }
}
