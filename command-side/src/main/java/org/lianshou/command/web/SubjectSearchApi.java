package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.Subjects;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Role;
import org.lianshou.issue.Stage;
import org.lianshou.issue.SubjectId;
import org.lianshou.wire.PhoneNumber;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who calls: the earlier issues of a phone number, by a keyed index that goes with the subject's key. */
@RestController
@Tag(name = "Subjects 诉求人")
class SubjectSearchApi {
    private static final Rule RULE =
            AccessTable.rule("POST /api/subjects/search").orElseThrow();

    private final SubjectKeys keys;
    private final Subjects subjects;
    private final EventLogReader reader;
    private final EventCodec codec;
    private final Rulebook rulebook;

    SubjectSearchApi(
            SubjectKeys keys,
            Subjects subjects,
            @Qualifier("commandLogReader") EventLogReader reader,
            EventCodec codec,
            Rulebook rulebook) {
        this.keys = keys;
        this.subjects = subjects;
        this.reader = reader;
        this.codec = codec;
        this.rulebook = rulebook;
    }

    /** In the body, since addresses end up in logs. */
    record Search(String phone) {
        Search {
            phone = GivenReporter.phone("phone", phone);
        }

        @Override
        public String toString() {
            return "Search[…]";
        }
    }

    /**
     * An issue of whoever has that number.
     *
     * @param stageName the stage as the pages show it
     */
    record Found(IssueId issue, long number, Stage stage, String stageName, String link) {}

    /** @param issues the newest first */
    record FoundIssues(List<Found> issues) {}

    @Operation(
            summary = "The issues of whoever has a phone number, the newest first, of those that you may know it of.")
    @PostMapping("/api/subjects/search")
    FoundIssues search(@RequestBody Search body, Person caller) {
        Access access = new Access(rulebook.directory(), caller);
        return new FoundIssues(keys.introducedBy(PhoneNumber.normalized(body.phone())).stream()
                .flatMap(this::issuesOf)
                .distinct()
                .flatMap(issue -> Stream.ofNullable(found(issue, access)))
                .sorted(Comparator.comparingLong(Found::number).reversed())
                .toList());
    }

    /** Who is not known by an account is known by one issue alone. */
    private Stream<IssueId> issuesOf(UUID subject) {
        return Stream.concat(Stream.of(new IssueId(subject)), subjects.issuesOf(new SubjectId(subject)).stream());
    }

    private @Nullable Found found(IssueId id, Access access) {
        List<RecordedEvent> history = reader.stream(id.value());
        if (history.isEmpty() || !Issue.KIND.names(history.getFirst().type())) { // a household is known by its visit
            return null;
        }
        Issue issue = Issue.fold(
                id,
                history.stream().map(codec::decode).map(IssueEvent.class::cast).toList());
        return mayKnow(issue, access)
                ? new Found(
                        id,
                        history.getFirst().position(),
                        issue.stage(),
                        issue.stage().label(),
                        "/api/issues/" + id)
                : null;
    }

    /** Who erases must find; anybody else may not learn here whom they may not know there. */
    private static boolean mayKnow(Issue issue, Access access) {
        return access.actorFor(RULE, issue)
                .filter(actor -> actor.capacity() == Role.ADMIN || access.knowsReporter(issue))
                .isPresent();
    }
}
