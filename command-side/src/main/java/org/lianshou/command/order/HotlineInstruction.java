package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.hotline.HotlineCommand;
import org.lianshou.command.hotline.HotlineContext;
import org.lianshou.command.hotline.HotlineRules;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.stream.StreamEvent;

/**
 * A command for a hotline's telephone figures, and who gives it.
 *
 * @param imports whether the system gives it, for a person whose right to import was settled when the file came in
 */
public record HotlineInstruction(
        HotlineCommand command, UnitId unit, Person person, boolean imports, Instant at, Rulebook rulebook)
        implements Instruction<HotlineMonth> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(HotlineMonth current) {
        Directory county = rulebook.directory().frozen();
        AreaId area = county.unit(unit).map(Unit::area).orElseGet(county::county);
        Actor actor = imports ? new Actor(person.id(), Role.SYSTEM, null) : actor(area, county);
        Policy policy = rulebook.policyInForce(area, WorkCalendar.startOf(command.day()));
        HotlineContext context = new HotlineContext(unit, actor, at, policy, county);
        return () -> HotlineRules.decide(current, command, context);
    }

    /** Who works for several units acts for this one, where they may. */
    private Actor actor(AreaId area, Directory county) {
        Rule rule =
                AccessTable.rule("POST /api/hotlines/{unit}/" + command.route()).orElseThrow();
        Person asking = county.person(person.id()).orElse(person);
        return Stream.of(underGrantsOfTheUnit(asking), asking)
                .map(one -> new Access(county, one).actorFor(rule, area))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotPermitted(rule));
    }

    private Person underGrantsOfTheUnit(Person asking) {
        return new Person(
                asking.id(),
                asking.name(),
                asking.unit(),
                asking.grants().stream()
                        .filter(grant -> unit.equals(asking.unitUnder(grant)))
                        .toList(),
                asking.subject());
    }
}
