package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.session.RosterCommand;
import org.lianshou.command.session.RosterContext;
import org.lianshou.command.session.RosterDecider;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.SubjectId;
import org.lianshou.session.PanelRoster;
import org.lianshou.stream.StreamEvent;

/**
 * A command for the roster of an area, and the signed-in person who asks for it. Which areas have a roster, anybody may
 * know.
 *
 * @param subject of a member new to the roster
 */
public record RosterInstruction(
        RosterCommand command, AreaId area, Person person, Instant at, Rulebook rulebook, SubjectId subject)
        implements Instruction<PanelRoster> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(PanelRoster current) {
        Rule rule =
                AccessTable.rule("POST /api/rosters/{area}/" + command.route()).orElseThrow();
        Actor actor = new Access(rulebook.directory(), person)
                .actorFor(rule, area, List.of())
                .orElseThrow(() -> new NotPermitted(rule));
        RosterContext context =
                new RosterContext(area, actor, at, rulebook.policies().at(at), rulebook.directory(), subject);
        return () -> RosterDecider.decide(current, command, context);
    }
}
