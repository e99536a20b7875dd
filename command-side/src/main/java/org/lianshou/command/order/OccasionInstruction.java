package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.Context;
import org.lianshou.command.visit.OccasionCommand;
import org.lianshou.command.visit.OccasionCommand.HoldActivityDay;
import org.lianshou.command.visit.Occasions;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.SubjectId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;

/** An occasion that somebody writes down, with all that was told of. Whoever does answers for its area. */
public record OccasionInstruction<S extends StreamState<S>>(
        OccasionId id, OccasionCommand command, Person person, Instant at, Rulebook rulebook)
        implements Instruction<S> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(S current) {
        String path = command instanceof HoldActivityDay ? "/api/activity-days" : "/api/home-visits";
        Rule rule = AccessTable.rule("POST " + path).orElseThrow();
        Directory county = rulebook.directory().frozen();
        Actor actor = new Access(county, county.person(person.id()).orElse(person))
                .actorFor(rule, command.area())
                .orElseThrow(() -> new NotPermitted(rule));
        Context context = new Context(
                actor,
                at,
                false,
                rulebook.policyInForce(command.area(), at),
                rulebook.calendar(),
                county,
                new SubjectId(id.value()),
                Map.of(),
                false);
        return () -> Occasions.decide(id, command, context);
    }
}
