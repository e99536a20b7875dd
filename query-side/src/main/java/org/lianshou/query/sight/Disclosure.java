package org.lianshou.query.sight;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.access.Access;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.CollectionEvent.ReporterUnmasked;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.Unmasking;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.ReporterReader;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issue's state and events as JSON for one person: with the reporter in clear for those who must know, and otherwise
 * with nothing that leads to the reporter, be it a name, an account, a subject, a resident who acted or evidence marked
 * personal.
 */
@Component
public class Disclosure {

    private static final String RESIDENT = Kebab.of(Role.RESIDENT);

    /** The lists of it that an event may have; a test fails where one is missing, which would show what is personal. */
    public static final List<String> EVIDENCE = List.of("evidence", "before", "after");

    private final Directory directory;
    private final ReporterReader reporters;
    private final ViewDatabase database;
    private final Clock clock;
    private final StreamEventCodec opening;
    private final StreamEventCodec sealed = StreamEventCodec.sealed();

    /**
     * What one person may know of an issue, of what not everybody knows who sees it.
     *
     * @param reporter who reported it
     * @param lookers who asked to see that although it is hidden from them, and why
     */
    public record Insight(boolean reporter, boolean lookers) {}

    Disclosure(Directory directory, SubjectKeys keys, ViewDatabase database, Clock clock) {
        this.directory = directory;
        this.reporters = new ReporterReader(keys);
        this.database = database;
        this.clock = clock;
        this.opening = StreamEventCodec.opening(keys);
    }

    public boolean isOpen(Issue issue, Person person) {
        return new Access(directory, person).knowsReporter(issue, clock.instant());
    }

    public Insight insight(Issue issue, Person person) {
        return new Insight(isOpen(issue, person), new Access(directory, person).watchesUnmaskings(issue));
    }

    /** Because of which the reporter is shown to the person just now, where they asked for it. */
    public Optional<Unmasking> unmasking(Issue issue, Person person) {
        return isOpen(issue, person) ? issue.reported().openFor(person.id(), clock.instant()) : Optional.empty();
    }

    /** In clear, for whom {@link #isOpen} says so. */
    public Reporter reporter(Issue issue) {
        return reporters.open(whole(issue));
    }

    /** Whose part it is; what the reporter said of themselves stands in the report of the whole. */
    private Issue whole(Issue issue) {
        Optional<Issue> found = Optional.of(issue);
        Issue whole = issue;
        while (found.isPresent()) {
            whole = found.get();
            found = Optional.ofNullable(whole.kin().parent()).flatMap(this::standing);
        }
        return whole;
    }

    private Optional<Issue> standing(IssueId id) {
        return Snapshot.find(id, database).map(Snapshot::state);
    }

    public JsonNode state(Issue issue, Person person) {
        return state(issue, insight(issue, person));
    }

    /** As {@link #state(Issue, Person)}, where it is decided already what the reader may know. */
    public JsonNode state(Issue issue, Insight insight) {
        ObjectNode state = LianshouJson.mapper().valueToTree(issue);
        if (state.get("intake") instanceof ObjectNode intake) {
            if (insight.reporter()) {
                intake.set("reporter", LianshouJson.mapper().valueToTree(reporter(issue)));
            } else {
                mask(intake);
                maskObjectors(state);
            }
            maskLookers(intake, insight);
        }
        return state;
    }

    /** A stored event, with its text opened where it may be. */
    public IssueEvent decoded(String type, int revision, byte[] payload, UUID stream, long sequence, boolean open) {
        return (IssueEvent) (open ? opening : sealed).decode(type, revision, payload, stream, sequence);
    }

    public JsonNode event(IssueEvent event, Insight insight) {
        ObjectNode json = LianshouJson.mapper().valueToTree(event);
        if (event instanceof ReporterUnmasked && !insight.lookers()) {
            maskPerson(json.path("act").path("actor"));
            json.remove(insight.reporter() ? List.of() : List.of("ground"));
        }
        if (!insight.reporter()) {
            mask(json);
            json.remove(List.of("privateWords", "subject"));
            maskResident(json);
            EVIDENCE.forEach(field -> maskEvidence(json.path(field)));
        }
        return json;
    }

    private static void mask(ObjectNode holder) {
        if (holder.get("reporter") instanceof ObjectNode reporter) {
            reporter.retain("standing").put("masked", true);
        }
    }

    /** Reporters are told in what office they were looked at and why; units at work on the issue need not know that. */
    private static void maskLookers(ObjectNode intake, Insight insight) {
        if (!insight.reporter() && !insight.lookers()) {
            intake.remove("unmaskings");
        } else if (!insight.lookers()) {
            intake.path("unmaskings").forEach(one -> maskPerson(one.path("by")));
        }
    }

    private static void maskPerson(JsonNode actor) {
        if (actor instanceof ObjectNode known) {
            known.remove("person");
        }
    }

    private static void maskObjectors(ObjectNode state) {
        for (JsonNode objection : state.path("notice").path("objections")) {
            ((ObjectNode) objection).remove("by");
        }
    }

    private static void maskEvidence(JsonNode list) {
        for (JsonNode one : list) {
            if (one.has("subject") && one instanceof ObjectNode piece) {
                piece.removeAll().put("masked", true);
            }
        }
    }

    private static void maskResident(ObjectNode event) {
        if (event.path("act").get("actor") instanceof ObjectNode actor
                && actor.path("capacity").asString().equals(RESIDENT)) {
            maskPerson(actor);
        }
    }
}
