package org.lianshou.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** Who does what nobody is named for: of those who may, whose it is, and then whoever is nearest. */
final class Townspeople {
    private static final int ASKED_IN_VAIN = 6;

    private final Town town;
    private final Deeds deeds;

    Townspeople(Town town, Deeds deeds) {
        this.town = town;
        this.deeds = deeds;
    }

    /** The first of those who may and are not refused. @param first who is asked before all others */
    boolean somebody(IssueId issue, IssueCommand command, String... first) {
        return somebodyBut("", issue, command, first);
    }

    /** @param not who does not ask for it, knowing that they may not */
    boolean somebodyBut(String not, IssueId issue, IssueCommand command, String... first) {
        Issue stands = town.issue(issue);
        return who(stands, command.name(), List.of(first))
                .filter(who -> !who.equals(not))
                .limit(ASKED_IN_VAIN)
                .anyMatch(who -> deeds.issue(who, issue, command));
    }

    /** Whether there is anybody in a unit to do its work. */
    boolean isStaffed(UnitId unit) {
        return town.directory().people().stream().anyMatch(person -> person.actsFor(unit));
    }

    /** Units that could lead instead: they answer for the place, on no higher level than it stands on, the highest first. */
    Stream<UnitId> insteadOf(Issue issue) {
        Directory county = town.directory();
        return county.path(issue.reported().area()).areas().stream()
                .filter(area -> !issue.accepted().level().isBelow(county.level(area)))
                .flatMap(area -> county.units().stream()
                        .filter(unit -> unit.area().equals(area))
                        .map(Unit::id)
                        .sorted(Comparator.comparing(UnitId::value)))
                .filter(unit -> !unit.equals(issue.accepted().lead()) && isStaffed(unit));
    }

    /** Somebody who may account for a unit. */
    Optional<String> answeringFor(UnitId unit, AreaId area) {
        Directory county = town.directory().frozen();
        Rule rule = AccessTable.rule("POST /api/supervision-orders/{id}/reply").orElseThrow();
        return county.people().stream()
                .filter(person ->
                        new Access(county, person).actorFor(rule, area, unit).isPresent())
                .map(person -> person.id().value())
                .sorted()
                .findFirst();
    }

    private Stream<String> who(Issue issue, String command, List<String> first) {
        Directory county = town.directory().frozen();
        Rule rule = AccessTable.forCommand(command);
        Stream<Person> preferred = first.stream().flatMap(id -> county.person(new PersonId(id)).stream());
        Stream<Person> others = county.people().stream()
                .sorted(Comparator.<Person>comparingInt(person -> rank(person, issue, county))
                        .thenComparing(person -> person.id().value()));
        return Stream.concat(preferred, others)
                .distinct()
                .filter(person ->
                        new Access(county, person).actorFor(rule, issue).isPresent())
                .map(person -> person.id().value());
    }

    private static int rank(Person person, Issue issue, Directory county) {
        if (issue.duty() != null && person.actsFor(issue.accepted().lead())) {
            return 0;
        }
        return person.grants().stream()
                .mapToInt(grant -> rank(grant, county))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int rank(Grant grant, Directory county) {
        int far = 10 - county.path(grant.area()).areas().size();
        return switch (grant.role()) {
            case RESIDENT, ADMIN, AUDITOR -> 300;
            case SUPERVISOR -> 200;
            case OPERATOR -> 100;
            default -> far;
        };
    }
}
