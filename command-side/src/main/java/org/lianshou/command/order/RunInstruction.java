package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.supervision.RunContext;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.command.supervision.SupervisionRunRules;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.stream.StreamEvent;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;

/**
 * A command for what comes round, and who gives it.
 *
 * @param person a signed-in person; absent where the system gives it because its time has come
 * @param at when it happened, or was due
 */
public record RunInstruction(
        SupervisionRunCommand command, Turn turn, @Nullable Person person, Instant at, Rulebook rulebook)
        implements Instruction<SupervisionRun> {
    private static final Actor ITSELF = new Actor(new PersonId("clock"), Role.SYSTEM, null);

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(SupervisionRun current) {
        Directory county = rulebook.directory().frozen();
        Actor actor = person == null ? ITSELF : actor(person, current, county);
        PolicyVersion policy = rulebook.policyInForce(turn.area(), at).version();
        RunContext context = new RunContext(turn, actor, at, policy, county);
        return () -> SupervisionRunRules.decide(current, command, context);
    }

    private Actor actor(Person asking, SupervisionRun run, Directory county) {
        Rule rule = rule();
        Access access = new Access(county, county.person(asking.id()).orElse(asking));
        Actor actor = access.actorFor(rule, turn.area()).orElseThrow(() -> new NotPermitted(rule));
        if (!run.exists()) {
            throw new NotVisible(SupervisionRun.KIND, run.stream());
        }
        return actor;
    }

    private Rule rule() {
        String path = turn.kind() == RunKind.BULLETIN
                ? "POST /api/bulletins/{area}/{month}/"
                : "POST /api/coordination-rounds/{area}/{from}/";
        return AccessTable.rule(path + command.route()).orElseThrow();
    }
}
