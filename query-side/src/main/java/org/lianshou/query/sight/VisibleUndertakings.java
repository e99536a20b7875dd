package org.lianshou.query.sight;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.Rule;
import org.lianshou.access.Rule.May;
import org.lianshou.access.Undertaking;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.UnitId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Refusal;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What several units do together, for one person: as {@link Access} says of one, and as a condition in SQL of all. */
@Component
public class VisibleUndertakings {

    private final ViewDatabase database;
    private final Directory directory;

    VisibleUndertakings(ViewDatabase database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** @throws Refusal with one and the same body where it is absent and where it is not theirs to see */
    public <S extends StreamState<S>> Snapshot<S> find(
            StreamKind<S> kind, Function<S, Undertaking> what, Rule rule, String id, Person person) {
        return database.client()
                .sql("select number, position, state from " + Snapshot.table(kind) + " where stream = ?")
                .param(uuid(id, kind))
                .query((row, n) -> Snapshot.read(kind, row))
                .optional()
                .filter(snapshot -> new Access(directory, person)
                        .actorFor(rule, what.apply(snapshot.state()))
                        .isPresent())
                .orElseThrow(() -> notFound(kind));
    }

    /** Of rows with the columns {@code area_path} and {@code units}: all units that take part, the lead among them. */
    public Condition of(Rule rule, Person person) {
        List<Condition> reaches = person.grants().stream()
                .flatMap(grant -> rule.grants().stream()
                        .filter(may -> may.role() == grant.role())
                        .flatMap(may -> reach(may, grant, person)))
                .distinct()
                .toList();
        return Condition.anyOf(reaches);
    }

    /** As asked for by a parameter: rows of an area and below it. @throws InvalidInput where it is no area */
    public Condition under(String area) {
        return directory
                .wayTo(new AreaId(area))
                .map(way -> Condition.of("starts_with(area_path, ?)", way.toString()))
                .orElseThrow(() -> new InvalidInput("area", "unknown-value", "is no area"));
    }

    private Stream<Condition> reach(May may, Grant grant, Person person) {
        return switch (may.reach()) {
            case ALL -> Stream.of(Condition.of("true"));
            case AREA ->
                Stream.of(Condition.of(
                        "starts_with(area_path, ?)",
                        directory.path(grant.area()).toString()));
            case INVOLVED ->
                Stream.ofNullable(person.unitUnder(grant))
                        .map(UnitId::value)
                        .map(unit -> Condition.of("units @> array[?::text]", unit));
            case RUNG, LEAD, OWN, POSTED, PANEL -> throw new IllegalStateException("no sight rests on " + may.reach());
        };
    }

    private static UUID uuid(String id, StreamKind<?> kind) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound(kind);
        }
    }

    private static Refusal notFound(StreamKind<?> kind) {
        return Refusal.of(Problem.of(
                HttpStatus.NOT_FOUND,
                kind.name() + "-not-found",
                "There is no such " + kind.name() + ", or none for you."));
    }
}
