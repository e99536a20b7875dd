package org.lianshou.command.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaDuty.Held;
import org.lianshou.area.AreaDutyEvent;
import org.lianshou.area.AreaDutyEvent.AnchorHouseholdNamed;
import org.lianshou.area.AreaDutyEvent.AnchorHouseholdReleased;
import org.lianshou.area.AreaDutyEvent.PostFilled;
import org.lianshou.area.AreaDutyEvent.PostVacated;
import org.lianshou.area.AreaDutyEvent.SponsorNamed;
import org.lianshou.area.AreaDutyEvent.SponsorReleased;
import org.lianshou.area.AreaDutyEvent.VisitPaid;
import org.lianshou.area.Node;
import org.lianshou.area.Term;
import org.lianshou.command.area.AreaDutyCommand.FillPost;
import org.lianshou.command.area.AreaDutyCommand.NameAnchorHousehold;
import org.lianshou.command.area.AreaDutyCommand.NameSponsor;
import org.lianshou.command.area.AreaDutyCommand.RecordVisit;
import org.lianshou.command.area.AreaDutyCommand.ReleaseAnchorHousehold;
import org.lianshou.command.area.AreaDutyCommand.ReleaseSponsor;
import org.lianshou.command.area.AreaDutyCommand.VacatePost;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;

/** The rules by which people come to answer for one area, and cease to: 格里有人，肩上有责. */
public final class AreaDutyRules {
    private AreaDutyRules() {}

    /**
     * What is known of the area itself.
     *
     * @param treeVersion the version of the area tree that says so
     */
    public record Place(Node node, long treeVersion) {}

    /**
     * The events that follow.
     *
     * @param forOthers whether the actor may write down others' visits
     * @throws AreaRefused where a rule says no
     */
    public static List<AreaDutyEvent> decide(
            AreaDuty duty, AreaDutyCommand command, Place place, boolean forOthers, AreaContext context) {
        return List.of(
                switch (command) {
                    case FillPost c -> fill(duty, c, place, context);
                    case VacatePost c -> vacate(duty, c, context);
                    case NameSponsor c -> name(duty, c, place, context);
                    case ReleaseSponsor c -> release(duty, c, context);
                    case RecordVisit c -> visit(duty, c, forOthers, context);
                    case NameAnchorHousehold c -> name(duty, c, place, context);
                    case ReleaseAnchorHousehold c -> release(duty, c, context);
                });
    }

    private static AreaDutyEvent fill(AreaDuty duty, FillPost c, Place place, AreaContext context) {
        Term term = term(c.from(), c.until(), place, context);
        known(c.person(), context);
        AreaRefused.when(!place.node().level().isBelow(Level.TOWNSHIP), AreaRefusal.NOT_A_GRID, duty.area());
        List<Held> meanwhile = duty.posts().stream()
                .filter(held -> held.post() == c.post() && held.term().overlaps(term))
                .toList();
        for (Held held : meanwhile) {
            AreaRefused.when(held.person().equals(c.person()), AreaRefusal.ALREADY_ON_DUTY, c.person());
            AreaRefused.when(c.post().isOnePersons(), AreaRefusal.HEAD_TAKEN, held.person());
        }
        return new PostFilled(duty.area(), context.act(), c.post(), c.person(), term, place.treeVersion());
    }

    private static AreaDutyEvent vacate(AreaDuty duty, VacatePost c, AreaContext context) {
        LocalDate from = context.from(c.from());
        boolean held = duty.posts().stream()
                .anyMatch(one -> one.post() == c.post()
                        && one.person().equals(c.person())
                        && one.term().reaches(from));
        AreaRefused.when(!held, AreaRefusal.NOT_ON_DUTY, c.person());
        return new PostVacated(duty.area(), context.act(), c.post(), c.person(), from, c.ground());
    }

    private static AreaDutyEvent name(AreaDuty duty, NameSponsor c, Place place, AreaContext context) {
        Term term = term(c.from(), c.until(), place, context);
        known(c.sponsor(), context);
        boolean already = duty.sponsors().stream()
                .anyMatch(one -> one.sponsor().equals(c.sponsor()) && one.term().overlaps(term));
        AreaRefused.when(already, AreaRefusal.ALREADY_SPONSOR, c.sponsor());
        return new SponsorNamed(duty.area(), context.act(), c.sponsor(), term, c.visitsAMonth(), place.treeVersion());
    }

    private static AreaDutyEvent release(AreaDuty duty, ReleaseSponsor c, AreaContext context) {
        LocalDate from = context.from(c.from());
        boolean named = duty.sponsors().stream()
                .anyMatch(one -> one.sponsor().equals(c.sponsor()) && one.term().reaches(from));
        AreaRefused.when(!named, AreaRefusal.NOT_SPONSOR, c.sponsor());
        return new SponsorReleased(duty.area(), context.act(), c.sponsor(), from, c.ground());
    }

    private static AreaDutyEvent visit(AreaDuty duty, RecordVisit c, boolean forOthers, AreaContext context) {
        PersonId self = context.actor().person();
        PersonId sponsor = Optional.ofNullable(c.sponsor()).orElse(self);
        AreaRefused.when(!forOthers && !sponsor.equals(self), AreaRefusal.NOT_YOUR_VISIT, sponsor);
        LocalDate on = context.from(c.on());
        AreaRefused.when(on.isAfter(context.today()), AreaRefusal.VISIT_IN_FUTURE, on);
        boolean named = duty.sponsors().stream()
                .anyMatch(one -> one.sponsor().equals(sponsor) && one.term().covers(on));
        AreaRefused.when(!named, AreaRefusal.NOT_SPONSOR, sponsor);
        return new VisitPaid(duty.area(), context.act(), sponsor, on, c.words());
    }

    private static AreaDutyEvent name(AreaDuty duty, NameAnchorHousehold c, Place place, AreaContext context) {
        Term term = term(c.from(), c.until(), place, context);
        known(c.head(), context);
        boolean named = duty.households().stream()
                .anyMatch(one ->
                        one.household().equals(c.household()) && one.term().overlaps(term));
        AreaRefused.when(named, AreaRefusal.HOUSEHOLD_NAMED, c.household());
        return new AnchorHouseholdNamed(
                duty.area(), context.act(), c.household(), c.head(), c.neighbours(), term, place.treeVersion());
    }

    private static AreaDutyEvent release(AreaDuty duty, ReleaseAnchorHousehold c, AreaContext context) {
        LocalDate from = context.from(c.from());
        boolean named = duty.households().stream()
                .anyMatch(one ->
                        one.household().equals(c.household()) && one.term().reaches(from));
        AreaRefused.when(!named, AreaRefusal.HOUSEHOLD_NOT_NAMED, c.household());
        return new AnchorHouseholdReleased(duty.area(), context.act(), c.household(), from, c.ground());
    }

    private static Term term(@Nullable LocalDate from, @Nullable LocalDate until, Place place, AreaContext context) {
        Term term = context.term(from, until);
        AreaRefused.when(!AreaTreeRules.isThere(place.node(), term), AreaRefusal.AREA_NOT_THERE, term.from());
        return term;
    }

    private static void known(PersonId person, AreaContext context) {
        AreaRefused.when(context.directory().person(person).isEmpty(), AreaRefusal.UNKNOWN_PERSON, person);
    }
}
