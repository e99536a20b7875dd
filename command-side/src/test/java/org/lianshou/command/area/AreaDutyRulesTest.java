package org.lianshou.command.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.area.Surveyed.JANUARY;
import static org.lianshou.command.area.Surveyed.TODAY;
import static org.lianshou.command.area.Surveyed.TREE;
import static org.lianshou.command.area.Surveyed.act;
import static org.lianshou.command.area.Surveyed.county;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.T1;
import static org.lianshou.command.histories.SmallCounty.V1;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.area.AreaDuty.Held;
import org.lianshou.area.AreaDutyEvent.AnchorHouseholdNamed;
import org.lianshou.area.AreaDutyEvent.AnchorHouseholdReleased;
import org.lianshou.area.AreaDutyEvent.PostFilled;
import org.lianshou.area.AreaDutyEvent.PostVacated;
import org.lianshou.area.AreaDutyEvent.SponsorNamed;
import org.lianshou.area.AreaDutyEvent.SponsorReleased;
import org.lianshou.area.AreaDutyEvent.VisitPaid;
import org.lianshou.area.AreaTreeEvent.AreaClosed;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.command.area.AreaDutyCommand.FillPost;
import org.lianshou.command.area.AreaDutyCommand.NameAnchorHousehold;
import org.lianshou.command.area.AreaDutyCommand.NameSponsor;
import org.lianshou.command.area.AreaDutyCommand.RecordVisit;
import org.lianshou.command.area.AreaDutyCommand.ReleaseAnchorHousehold;
import org.lianshou.command.area.AreaDutyCommand.ReleaseSponsor;
import org.lianshou.command.area.AreaDutyCommand.VacatePost;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;

/** 格里有人，肩上有责. */
class AreaDutyRulesTest {
    private static final PersonId WORKER = new PersonId("g1-worker");
    private static final PersonId OTHER = new PersonId("g2-worker");
    private static final PersonId NOBODY = new PersonId("nobody");
    private static final PersonId OFFICIAL = new PersonId("water-official");
    private static final Ground GROUND = new Ground("transfer", "岗位调整");
    private static final LocalDate NEXT_MONTH = TODAY.plusMonths(1);

    @Test
    void aPersonIsPutOnDutyInAGrid() {
        county().when(fill(Post.GRID_WORKER, WORKER, null, NEXT_MONTH))
                .then(new PostFilled(
                        G1,
                        act(),
                        Post.GRID_WORKER,
                        WORKER,
                        new Term(TODAY, NEXT_MONTH),
                        county().tree().version()));
        county().when(fill(Post.GRID_WORKER, NOBODY, null, null)).thenRefused(AreaRefusal.UNKNOWN_PERSON);
        county().of(T1).when(fill(Post.GRID_WORKER, WORKER, null, null)).thenRefused(AreaRefusal.NOT_A_GRID);
        county().when(fill(Post.GRID_WORKER, WORKER, TODAY.minusMonths(2), null))
                .thenRefused(AreaRefusal.TOO_LONG_AGO);
    }

    @Test
    void nobodyIsPutOnDutyInAnAreaThatIsNotThere() {
        Surveyed closing = county().given(new AreaClosed(TREE, act(), NEXT_MONTH, G1, -1));
        closing.when(fill(Post.GRID_WORKER, WORKER, null, null)).thenRefused(AreaRefusal.AREA_NOT_THERE);
        closing.when(fill(Post.GRID_WORKER, WORKER, null, NEXT_MONTH))
                .then(new PostFilled(
                        G1,
                        act(),
                        Post.GRID_WORKER,
                        WORKER,
                        new Term(TODAY, NEXT_MONTH),
                        closing.tree().version()));
    }

    @Test
    void aPostIsHeldOnceAtATimeAndAGridHasOneHead() {
        Surveyed staffed = county().given(
                        filled(Post.GRID_WORKER, WORKER, Term.from(NEXT_MONTH)),
                        filled(Post.GRID_HEAD, WORKER, new Term(JANUARY, NEXT_MONTH)));
        staffed.when(fill(Post.GRID_WORKER, WORKER, null, null)).thenRefused(AreaRefusal.ALREADY_ON_DUTY);
        staffed.when(fill(Post.GRID_HEAD, OTHER, null, null)).thenRefused(AreaRefusal.HEAD_TAKEN);
        staffed.when(fill(Post.GRID_HEAD, OTHER, NEXT_MONTH, null))
                .then(filled(Post.GRID_HEAD, OTHER, Term.from(NEXT_MONTH)));
        staffed.when(fill(Post.GRID_WORKER, OTHER, null, null)).then(filled(Post.GRID_WORKER, OTHER, Term.from(TODAY)));
    }

    @Test
    void aPostIsVacatedByWhomeverHoldsIt() {
        Surveyed staffed = county().given(filled(Post.GRID_WORKER, WORKER, Term.from(JANUARY)));
        PostVacated vacated = new PostVacated(G1, act(), Post.GRID_WORKER, WORKER, TODAY, GROUND);
        staffed.when(vacate(Post.GRID_WORKER, WORKER)).then(vacated);
        staffed.when(vacate(Post.GRID_HEAD, WORKER)).thenRefused(AreaRefusal.NOT_ON_DUTY);
        staffed.when(vacate(Post.GRID_WORKER, OTHER)).thenRefused(AreaRefusal.NOT_ON_DUTY);
        Surveyed after = staffed.given(vacated);
        assertThat(after.duty().on(TODAY.minusDays(1))).extracting(Held::person).containsExactly(WORKER);
        assertThat(after.duty().on(TODAY)).isEmpty();
        after.when(vacate(Post.GRID_WORKER, WORKER)).thenRefused(AreaRefusal.NOT_ON_DUTY);
    }

    @Test
    void whatWouldOnlyBeginAfterAPostIsVacatedNeverBegins() {
        Surveyed staffed = county().given(
                        filled(Post.GRID_WORKER, WORKER, new Term(JANUARY, TODAY.minusDays(20))),
                        filled(Post.GRID_WORKER, WORKER, Term.from(NEXT_MONTH)),
                        new PostVacated(G1, act(), Post.GRID_WORKER, WORKER, TODAY, GROUND));
        assertThat(staffed.duty().posts())
                .containsExactly(new Held(Post.GRID_WORKER, WORKER, new Term(JANUARY, TODAY.minusDays(20))));
    }

    @Test
    void aSponsorIsNamedOnceAtATimeAndReleased() {
        SponsorNamed named = new SponsorNamed(
                G1, act(), OFFICIAL, Term.from(TODAY), 2, county().tree().version());
        county().when(new NameSponsor(OFFICIAL, null, null, 2)).then(named);
        county().when(new NameSponsor(NOBODY, null, null, 2)).thenRefused(AreaRefusal.UNKNOWN_PERSON);
        county().given(named)
                .when(new NameSponsor(OFFICIAL, NEXT_MONTH, null, 2))
                .thenRefused(AreaRefusal.ALREADY_SPONSOR);
        county().when(new ReleaseSponsor(OFFICIAL, null, GROUND)).thenRefused(AreaRefusal.NOT_SPONSOR);
        county().given(named)
                .when(new ReleaseSponsor(OFFICIAL, NEXT_MONTH, GROUND))
                .then(new SponsorReleased(G1, act(), OFFICIAL, NEXT_MONTH, GROUND));
    }

    @Test
    void aVisitIsRecordedWhenASponsorHasPaidIt() {
        Surveyed sponsored = sponsored();
        sponsored.when(new RecordVisit(OFFICIAL, null, "走访三户")).then(new VisitPaid(G1, act(), OFFICIAL, TODAY, "走访三户"));
        sponsored.when(new RecordVisit(OFFICIAL, TODAY.plusDays(1), null)).thenRefused(AreaRefusal.VISIT_IN_FUTURE);
        sponsored.when(new RecordVisit(OFFICIAL, TODAY.minusMonths(2), null)).thenRefused(AreaRefusal.TOO_LONG_AGO);
        sponsored.when(new RecordVisit(WORKER, null, null)).thenRefused(AreaRefusal.NOT_SPONSOR);
    }

    @Test
    void sponsorsRecordTheirOwnVisits() {
        sponsored()
                .askedBy("water-official")
                .when(new RecordVisit(WORKER, null, null))
                .thenRefused(AreaRefusal.NOT_YOUR_VISIT);
        Surveyed asked = sponsored().askedBy("water-official");
        VisitPaid paid = (VisitPaid)
                asked.when(new RecordVisit(null, null, null)).decision().get().getFirst();
        assertThat(paid.sponsor()).isEqualTo(OFFICIAL);
        assertThat(asked.given(paid).duty().visitsOwed(OFFICIAL, YearMonth.from(TODAY)))
                .isEqualTo(1);
    }

    @Test
    void aHouseholdAnswersForItsNeighboursUntilItIsReleased() {
        AnchorHouseholdNamed named = new AnchorHouseholdNamed(
                G1, act(), "h-1", WORKER, 8, Term.from(TODAY), county().tree().version());
        county().when(new NameAnchorHousehold("h-1", WORKER, 8, null, null)).then(named);
        county().when(new NameAnchorHousehold("h-1", NOBODY, 8, null, null)).thenRefused(AreaRefusal.UNKNOWN_PERSON);
        county().given(named)
                .when(new NameAnchorHousehold("h-1", OTHER, 6, null, null))
                .thenRefused(AreaRefusal.HOUSEHOLD_NAMED);
        county().given(named)
                .when(new ReleaseAnchorHousehold("h-1", null, GROUND))
                .then(new AnchorHouseholdReleased(G1, act(), "h-1", TODAY, GROUND));
        county().when(new ReleaseAnchorHousehold("h-1", null, GROUND)).thenRefused(AreaRefusal.HOUSEHOLD_NOT_NAMED);
    }

    @Test
    void aVillageIsAGridToo() {
        Surveyed village = county().of(V1);
        village.when(fill(Post.GRID_HEAD, WORKER, null, null))
                .then(new PostFilled(
                        V1,
                        act(),
                        Post.GRID_HEAD,
                        WORKER,
                        Term.from(TODAY),
                        village.tree().version()));
    }

    private static Surveyed sponsored() {
        return county().given(new SponsorNamed(G1, act(), OFFICIAL, Term.from(JANUARY), 2, 0));
    }

    private static AreaDutyCommand fill(
            Post post, PersonId person, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new FillPost(post, person, from, until);
    }

    private static AreaDutyCommand vacate(Post post, PersonId person) {
        return new VacatePost(post, person, null, GROUND);
    }

    private static PostFilled filled(Post post, PersonId person, Term term) {
        return new PostFilled(G1, act(), post, person, term, county().tree().version());
    }
}
