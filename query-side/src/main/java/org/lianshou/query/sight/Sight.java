package org.lianshou.query.sight;

import java.util.List;
import java.util.stream.Stream;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.access.Rule.May;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.UnitId;
import org.springframework.stereotype.Component;

/**
 * The rows of the register that a person sees, so that what they may not see never leaves the database. It says the same
 * as {@link org.lianshou.access.Access#sees}; a test holds the two together.
 */
@Component
public class Sight {

    private static final Rule RULE = AccessTable.rule("GET /api/issues").orElseThrow();

    private final Directory directory;

    public Sight(Directory directory) {
        this.directory = directory;
    }

    public Condition of(Person person) {
        return of(person, RULE);
    }

    /** The rows of what a person may use another route on. */
    public Condition of(Person person, Rule rule) {
        List<Condition> reaches = person.grants().stream()
                .flatMap(grant -> rule.grants().stream()
                        .filter(may -> may.role() == grant.role())
                        .flatMap(may -> reach(may, grant, person)))
                .distinct()
                .toList();
        return Condition.anyOf(reaches);
    }

    /** As conditions, of which an absent unit gives none. */
    private Stream<Condition> reach(May may, Grant grant, Person person) {
        return switch (may.reach()) {
            case ALL -> Stream.of(Condition.of("true"));
            case AREA ->
                Stream.of(Condition.of(
                        "starts_with(area_path, ?)",
                        directory.path(grant.area()).toString()));
            case LEAD -> unit(person, grant).map(unit -> Condition.of("lead = ?", unit));
            case INVOLVED ->
                unit(person, grant)
                        .map(unit -> Condition.of(
                                "(lead = ? or (support <> '{}' and support @> array[?::text]))", unit, unit));
            case OWN ->
                Stream.of(Condition.of("reporter_account = ?", person.id().value()));
            case RUNG, POSTED, PANEL -> throw new IllegalStateException("no sight rests on " + may.reach());
        };
    }

    private static Stream<String> unit(Person person, Grant grant) {
        return Stream.ofNullable(person.unitUnder(grant)).map(UnitId::value);
    }
}
