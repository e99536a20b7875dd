package org.lianshou.query.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.http.Problem;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Role;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.lianshou.session.Expertise;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.Term;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The roster of an area. Names stand in no view in clear; whoever calls sessions reads them, those who watch do not. */
@RestController
@Tag(name = "Rosters 说事成员库")
class RosterController {
    private static final Rule RULE = AccessTable.rule("GET /api/rosters/{area}").orElseThrow();
    private static final Set<Role> NEED_THE_NAMES = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_DISPATCHER);

    private final ViewDatabase database;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;
    private final StreamEventCodec opening;
    private final StreamEventCodec sealed = StreamEventCodec.sealed();

    RosterController(
            ViewDatabase database, Directory directory, ReadYourWrite readYourWrite, Clock clock, SubjectKeys keys) {
        this.database = database;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
        this.opening = StreamEventCodec.opening(keys);
    }

    /**
     * A roster.
     *
     * @param version what a command on it names in {@code If-Match}; -1 where nobody was ever put up
     */
    record RosterAnswer(AreaId area, long version, List<MemberCard> members) {}

    /**
     * A member as they are shown.
     *
     * @param name in clear for whoever calls sessions; absent for those in the directory, and for those who only watch
     * @param erased whether nobody may know the name any more
     * @param serving whether they may be chosen for a session today
     */
    record MemberCard(
            MemberId id,
            @Nullable PersonId person,
            @Nullable String name,
            boolean erased,
            List<Expertise> expertise,
            AreaId home,
            PersonId nominatedBy,
            List<Term> terms,
            @Nullable Ground removed,
            boolean serving) {}

    @Operation(summary = "The roster of a village or township, with its version as the ETag.")
    @GetMapping("/api/rosters/{area}")
    ResponseEntity<RosterAnswer> roster(@PathVariable AreaId area, @Known("waitFor") Params params, Person person) {
        Role capacity = new Access(directory, person)
                .actorFor(RULE, area, List.of())
                .filter(actor -> directory.area(area).isPresent())
                .map(Actor::capacity)
                .orElseThrow(RosterController::notFound);
        readYourWrite.await(params.text("waitFor"));
        PanelRoster roster = folded(area, NEED_THE_NAMES.contains(capacity) ? opening : sealed);
        LocalDate today = WorkCalendar.day(clock.instant());
        return ResponseEntity.ok()
                .eTag("\"" + roster.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(new RosterAnswer(
                        area,
                        roster.version(),
                        roster.members().stream()
                                .map(member -> card(member, today))
                                .toList()));
    }

    private PanelRoster folded(AreaId area, StreamEventCodec codec) {
        PanelRoster roster = PanelRoster.of(area);
        for (StoredEvent stored : StoredEvent.of(roster.stream(), Integer.MAX_VALUE, database)) {
            roster = roster.after(codec.decode(
                    stored.type(), stored.revision(), stored.payload(), roster.stream(), stored.sequence()));
        }
        return roster;
    }

    private static MemberCard card(Member member, LocalDate today) {
        return new MemberCard(
                member.id(),
                member.person(),
                member.name() instanceof Personal.Clear clear ? clear.text() : null,
                member.erased(),
                member.expertise(),
                member.home(),
                member.nominatedBy(),
                member.terms(),
                member.removed(),
                member.serves(today));
    }

    private static Refusal notFound() {
        return Refusal.of(
                Problem.of(HttpStatus.NOT_FOUND, "roster-not-found", "There is no such roster, or none for you."));
    }
}
