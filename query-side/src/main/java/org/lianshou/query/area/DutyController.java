package org.lianshou.query.area;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.Chronicle;
import org.lianshou.area.Chronicle.Answering;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who answered for a place on a day, as known on another. */
@RestController
class DutyController {
    private final LiveChronicle county;
    private final Directory directory;
    private final Clock clock;

    DutyController(LiveChronicle county, Directory directory, Clock clock) {
        this.county = county;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param name absent for somebody whom the directory does not know any more */
    record OnDuty(
            Post post,
            String postName,
            PersonId person,
            @Nullable String name,
            Term term) {}

    /** @param visitsOwed how many visits of that month are still to be paid */
    record Sponsor(PersonId person, @Nullable String name, Term term, int visitsAMonth, int visitsOwed) {}

    /** Who answers in one area of the way up. */
    record Rung(AreaId area, String name, Level level, List<OnDuty> onDuty, List<Sponsor> sponsors) {}

    /**
     * Who answered for a place.
     *
     * @param version what a command on the duties of the area names in {@code If-Match}; -1 where none was ever recorded
     * @param answering the area itself first, then what it lies in
     * @param households those of the area that answer for neighbours
     */
    record Duty(
            long version,
            AreaId area,
            LocalDate on,
            @Nullable Instant known,
            List<Rung> answering,
            List<AreaDuty.Anchored> households) {}

    @Operation(
            summary = "Who answered for a place on a day, as known at a moment.",
            description =
                    "The area itself first, then what it lies in; with the version of the area's duties as the ETag.")
    @GetMapping("/api/areas/{area}/duty")
    ResponseEntity<Duty> duty(@PathVariable String area, @Known({"on", "known"}) Params params) {
        DayKnown asked = DayKnown.of(params, clock);
        Chronicle chronicle = county.upToDate();
        AreaId id = AreaController.path(chronicle, area, asked).getLast().area();
        long version = chronicle.duty(id, Instant.MAX).version();
        List<AreaDuty.Anchored> households = chronicle.duty(id, asked.known()).households().stream()
                .filter(one -> one.term().covers(asked.on()))
                .toList();
        List<Rung> answering = chronicle.whoAnswered(id, asked.on(), asked.known()).stream()
                .map(one -> rung(one, chronicle, asked))
                .toList();
        return AreaController.answer(
                version, new Duty(version, id, asked.on(), asked.knownBefore(), answering, households));
    }

    private Rung rung(Answering one, Chronicle chronicle, DayKnown asked) {
        AreaDuty duty = chronicle.duty(one.area(), asked.known());
        List<OnDuty> onDuty = one.onDuty().stream()
                .map(held ->
                        new OnDuty(held.post(), held.post().label(), held.person(), name(held.person()), held.term()))
                .toList();
        List<Sponsor> sponsors = one.sponsors().stream()
                .map(sponsor -> new Sponsor(
                        sponsor.sponsor(),
                        name(sponsor.sponsor()),
                        sponsor.term(),
                        sponsor.visitsAMonth(),
                        duty.visitsOwed(sponsor.sponsor(), YearMonth.from(asked.on()))))
                .toList();
        return new Rung(one.area(), one.name(), one.level(), onDuty, sponsors);
    }

    private @Nullable String name(PersonId person) {
        Optional<Person> known = directory.person(person);
        return known.isPresent() ? known.get().name() : null;
    }
}
