package org.lianshou.query.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.session.Expertise;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.Term;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The roster of an area. Names stand in no view in clear; whoever calls sessions reads them, those who watch do not. */
@RestController
@Tag(name = "Rosters 说事成员库")
class RosterController {
    private final VisibleRosters rosters;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    RosterController(VisibleRosters rosters, ReadYourWrite readYourWrite, Clock clock) {
        this.rosters = rosters;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
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
        readYourWrite.await(params.text("waitFor"));
        PanelRoster roster = rosters.find(area, person).orElseThrow(VisibleRosters::notFound);
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
}
