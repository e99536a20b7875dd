package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.supervision.VillageContext;
import org.lianshou.command.supervision.VillageRiskCommand;
import org.lianshou.command.supervision.VillageRiskRules;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.stream.StreamEvent;
import org.lianshou.supervision.VillageRisk;

/**
 * A command for how a village stands, and who gives it.
 *
 * @param person a signed-in person; absent where the system gives it because its time has come
 */
public record VillageInstruction(
        VillageRiskCommand command, AreaId area, @Nullable Person person, Instant at, Rulebook rulebook)
        implements Instruction<VillageRisk> {
    private static final Actor ITSELF = new Actor(new PersonId("clock"), Role.SYSTEM, null);

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(VillageRisk current) {
        Directory county = rulebook.directory().frozen();
        Actor actor = person == null ? ITSELF : actor(person, county);
        VillageContext context = new VillageContext(
                area, actor, at, rulebook.policyInForce(area, at).version(), county);
        return () -> VillageRiskRules.decide(current, command, context);
    }

    private Actor actor(Person asking, Directory county) {
        Rule rule =
                AccessTable.rule("POST /api/villages/{area}/" + command.route()).orElseThrow();
        return new Access(county, county.person(asking.id()).orElse(asking))
                .actorFor(rule, area)
                .orElseThrow(() -> new NotPermitted(rule));
    }
}
