package org.lianshou.query.occasions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.http.Problem;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Reporter;
import org.lianshou.query.lineage.LineageQuery;
import org.lianshou.query.lineage.Relative;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.visit.ActivityDay;
import org.lianshou.visit.ActivityDayEvent.ActivityDayHeld;
import org.lianshou.visit.HomeVisit;
import org.lianshou.visit.HomeVisitEvent.HomeVisitMade;
import org.lianshou.wire.ReporterReader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One occasion for whoever answers for its area, or watches it. */
@RestController
@Tag(name = "Occasions 议事活动日与家访")
class OccasionController {
    private static final Rule RULE = AccessTable.rule("GET /api/occasions/{id}").orElseThrow();

    private final ViewDatabase database;
    private final Directory directory;
    private final LineageQuery lineage;
    private final ReadYourWrite readYourWrite;
    private final ReporterReader reporters;

    OccasionController(
            ViewDatabase database,
            Directory directory,
            LineageQuery lineage,
            ReadYourWrite readYourWrite,
            SubjectKeys keys) {
        this.database = database;
        this.directory = directory;
        this.lineage = lineage;
        this.readYourWrite = readYourWrite;
        this.reporters = new ReporterReader(keys);
    }

    /**
     * An occasion as it is shown.
     *
     * @param kind {@code activity-day} or {@code home-visit}
     * @param at when it was
     * @param by who held it, or went there
     * @param attended how many came to an activity day
     * @param household who was visited, for those who need to know; as an issue's reporter is
     * @param issues those that the reader sees, in the order in which they were told of
     */
    record OccasionCard(
            OccasionId id,
            String kind,
            long number,
            long version,
            AreaId area,
            Instant at,
            PersonId by,
            @Nullable Integer attended,
            @Nullable Reporter household,
            String summary,
            List<Relative> issues) {}

    @Operation(summary = "An activity day or home visit, with the issues that were told of on it.")
    @GetMapping("/api/occasions/{id}")
    ResponseEntity<OccasionCard> occasion(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        OccasionId occasion = idOf(id);
        OccasionCard card = standing(ActivityDay.KIND, occasion)
                .map(snapshot -> card(snapshot, person))
                .or(() -> standing(HomeVisit.KIND, occasion).map(snapshot -> visited(snapshot, person)))
                .filter(found -> new Access(directory, person)
                        .actorFor(RULE, found.area())
                        .isPresent())
                .orElseThrow(OccasionController::notFound);
        return ResponseEntity.ok()
                .eTag("\"" + card.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(card);
    }

    private <S extends StreamState<S>> Optional<Snapshot<S>> standing(StreamKind<S> kind, OccasionId id) {
        return database.client()
                .sql("select number, position, state from " + Snapshot.table(kind) + " where stream = ?")
                .param(id.value())
                .query((row, n) -> Snapshot.read(kind, row))
                .optional();
    }

    private OccasionCard card(Snapshot<ActivityDay> snapshot, Person person) {
        ActivityDayHeld held = Objects.requireNonNull(snapshot.state().held());
        return new OccasionCard(
                held.occasion(),
                ActivityDay.KIND.name(),
                snapshot.number(),
                snapshot.state().version(),
                held.area(),
                held.act().occurredAt(),
                held.heldBy(),
                held.attended(),
                null,
                held.summary(),
                lineage.of(held.occasion(), person));
    }

    private OccasionCard visited(Snapshot<HomeVisit> snapshot, Person person) {
        HomeVisitMade made = Objects.requireNonNull(snapshot.state().made());
        boolean open = new Access(directory, person).knowsHousehold(RULE, made.area());
        return new OccasionCard(
                made.occasion(),
                HomeVisit.KIND.name(),
                snapshot.number(),
                snapshot.state().version(),
                made.area(),
                made.act().occurredAt(),
                made.visitedBy(),
                null,
                open ? reporters.open(made.stream(), "/household", made.household()) : null,
                made.summary(),
                lineage.of(made.occasion(), person));
    }

    private static OccasionId idOf(String id) {
        try {
            return new OccasionId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return Refusal.of(
                Problem.of(HttpStatus.NOT_FOUND, "occasion-not-found", "There is no such occasion, or none for you."));
    }
}
