package org.lianshou.command.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonInSession;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SessionInstruction;
import org.lianshou.command.session.ConveningCommand;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.IssueId;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request to a session is turned into an order. */
@Component
class SessionDesk {
    private static final int SEED_BYTES = 16;

    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;
    private final JsonMapper json;
    private final NewIssueIds ids;
    private final SecureRandom chance = new SecureRandom();

    SessionDesk(Orders orders, Rulebook rulebook, SubjectKeys keys, JsonMapper json, Clock clock) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
        this.json = json;
        this.ids = new NewIssueIds(clock);
    }

    Answer convene(ConveningCommand.Convene command, Request request) {
        SessionId session = new SessionId(ids.next().value());
        Done done = give(session, command, request, new SeenVersion.Nothing());
        SessionId convened = new SessionId(done.stream());
        return Answer.ofSession(done, true).telling(runningOn(convened, command.issues()));
    }

    Answer add(SessionId session, ConveningCommand.AddItem command, Request request) {
        return give(session, command, request).telling(runningOn(session, Stream.of(command.issue())));
    }

    private List<ClockRunsOn> runningOn(SessionId session, Stream<IssueId> issues) {
        return issues.map(issue -> ClockRunsOn.of(orders.stored(issue), session))
                .flatMap(Optional::stream)
                .toList();
    }

    Answer give(SessionId session, SessionCommand command, Request request) {
        return Answer.ofSession(give(session, command, request, request.seen()), false);
    }

    private Done give(SessionId session, SessionCommand command, Request request, SeenVersion seen) {
        PersonInSession asker = new PersonInSession(request.person(), request.at(), rulebook, orders, seed());
        Order<JointSession> order =
                new Order<>(JointSession.notConvened(session), seen, List.of(new SessionInstruction(command, asker)));
        return orders.give(order, request.commandKey(command, json, keys), new byte[0]);
    }

    private String seed() {
        byte[] seed = new byte[SEED_BYTES];
        chance.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
