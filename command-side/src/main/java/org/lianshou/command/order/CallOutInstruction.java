package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.access.Undertaking;
import org.lianshou.callout.CallOut;
import org.lianshou.command.callout.CallOutCommand;
import org.lianshou.command.callout.CallOutCommand.Call;
import org.lianshou.command.callout.CallOutContext;
import org.lianshou.command.callout.CallOutDecider;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.stream.StreamEvent;

/**
 * A command for a call-out, and the signed-in person who asks for it.
 *
 * @param at when it happened, by their word, already found plausible
 * @param orders reads the issue that the command names, as it stands in the log
 */
public record CallOutInstruction(CallOutCommand command, Person person, Instant at, Rulebook rulebook, Orders orders)
        implements Instruction<CallOut> {
    private static final Rule SIGHT =
            AccessTable.rule("GET /api/call-outs/{id}").orElseThrow();

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(CallOut current) {
        Directory directory = rulebook.directory().frozen();
        Access access = new Access(directory, directory.person(person.id()).orElse(person));
        Actor actor = command instanceof Call call ? calling(access, call.area()) : actor(access, current);
        AreaId area =
                command instanceof Call call ? call.area() : current.called().area();
        CallOutContext context = new CallOutContext(
                actor, at, rulebook.policyInForce(area, at), rulebook.calendar(), directory, issue(access));
        return () -> CallOutDecider.decide(current, command, context);
    }

    private static Actor calling(Access access, AreaId area) {
        Rule rule = AccessTable.rule("POST /api/call-outs").orElseThrow();
        return access.actorFor(rule, area).orElseThrow(() -> new NotPermitted(rule));
    }

    private Actor actor(Access access, CallOut current) {
        Rule rule =
                AccessTable.rule("POST /api/call-outs/{id}/" + command.name()).orElseThrow();
        if (!current.exists()) {
            throw new NotVisible(CallOut.KIND, current.stream());
        }
        Undertaking what = current.undertaking();
        return access.actorFor(rule, what)
                .orElseThrow(() -> access.actorFor(SIGHT, what).isPresent()
                        ? new NotPermitted(rule)
                        : new NotVisible(CallOut.KIND, current.stream()));
    }

    /** An issue that the asker does not see is for them none. */
    private @Nullable Issue issue(Access access) {
        if (!(command instanceof Call call) || call.issue() == null) {
            return null;
        }
        Issue issue = orders.stored(call.issue());
        return issue.exists() && access.sees(issue) ? issue : null;
    }
}
