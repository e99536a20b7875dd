package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.G2;
import static org.lianshou.command.histories.SmallCounty.T1;
import static org.lianshou.command.histories.SmallCounty.V2;
import static org.lianshou.command.session.SessionStory.called;
import static org.lianshou.command.session.SessionStory.named;
import static org.lianshou.command.session.Village.AGAINST_WATER;
import static org.lianshou.command.session.Village.LAW;
import static org.lianshou.command.session.Village.OFFICIAL;
import static org.lianshou.command.session.Village.ONCE_HANDLED;
import static org.lianshou.command.session.Village.REPORTER;
import static org.lianshou.command.session.Village.ROAD;
import static org.lianshou.command.session.Village.UNCONFIRMED;
import static org.lianshou.command.session.Village.WATER;
import static org.lianshou.command.session.Village.WORKER;
import static org.lianshou.command.session.Village.ground;
import static org.lianshou.command.session.Village.member;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.session.ConveningCommand.ChoosePanel;
import org.lianshou.command.session.ConveningCommand.DeclareParty;
import org.lianshou.command.session.ConveningCommand.Wanted;
import org.lianshou.issue.AreaId;
import org.lianshou.session.Conflict;
import org.lianshou.session.ConveningEvent.PanelChosen;
import org.lianshou.session.Draw;
import org.lianshou.session.Draw.Lot;
import org.lianshou.session.Expertise;
import org.lianshou.session.KeptOut;
import org.lianshou.session.MemberId;
import org.lianshou.session.Seat;

/** The panel: by expertise and area with the reason of each, nobody in their own matter, the lot among equals alone. */
class PanelRulesTest {
    private static Wanted some(int count, @Nullable Expertise expertise, @Nullable AreaId area) {
        return new Wanted(null, null, expertise, area, count, "懂行又近便");
    }

    private static ChoosePanel choose(Wanted... wanted) {
        return new ChoosePanel(List.of(wanted), null);
    }

    @Test
    void thoseWhoFitAreTakenWithTheReason() {
        var chosen = called().when(choose(some(3, WATER, G1))).then(PanelChosen.class);
        assertThat(chosen.session().panel()).extracting(Seat::member).containsExactly(member(4), member(6), member(8));
        assertThat(chosen.session().panel()).allSatisfy(seat -> {
            assertThat(seat.reason()).isEqualTo("懂行又近便");
            assertThat(seat.drawn()).isFalse();
        });
        PanelChosen event = chosen.event(PanelChosen.class);
        assertThat(event.draw()).isNull();
        assertThat(event.rosters())
                .singleElement()
                .satisfies(seen -> assertThat(seen.version()).isEqualTo(18));
    }

    @Test
    void amongEqualsTheLotDecidesAndAnybodyCanRepeatIt() {
        ChoosePanel five = choose(some(3, WATER, G1), some(1, WATER, G2));
        PanelChosen event = called().when(five).then(PanelChosen.class).event(PanelChosen.class);
        Draw draw = Objects.requireNonNull(event.draw());
        Lot lot = draw.lots().getFirst();
        assertThat(draw.lots()).hasSize(1);
        assertThat(lot.among()).containsExactly(member(5), member(7), member(9));
        assertThat(event.seats().stream().filter(Seat::drawn).map(Seat::member))
                .containsExactlyElementsOf(lot.drawn(draw.seed()));
        assertThat(called().when(five).then(PanelChosen.class).event(PanelChosen.class))
                .isEqualTo(event);
    }

    /** Of three, with ten thousand seeds, each is drawn about as often as the others. */
    @Test
    void theDrawIsFair() {
        Lot lot = new Lot(1, 1, List.of(member(5), member(7), member(9)));
        List<MemberId> drawn = Stream.iterate(0, n -> n + 1)
                .limit(9_000)
                .map(seed -> lot.drawn("seed-" + seed).getFirst())
                .toList();
        assertThat(lot.among())
                .allSatisfy(member -> assertThat(
                                drawn.stream().filter(member::equals).count())
                        .isBetween(2_800L, 3_200L));
    }

    @Test
    void whoeverIsPartyToAMatterIsKeptOutByName() {
        var chosen = called(AGAINST_WATER, ONCE_HANDLED)
                .and(new DeclareParty(ROAD, member(4), "相邻住户"))
                .when(choose(some(1, null, G2), some(2, null, null)))
                .then(PanelChosen.class);
        assertThat(chosen.session().keptOut())
                .containsExactlyInAnyOrder(
                        new KeptOut(member(REPORTER), ROAD, Conflict.PARTY),
                        new KeptOut(member(WORKER), ONCE_HANDLED, Conflict.HANDLER),
                        new KeptOut(member(OFFICIAL), AGAINST_WATER, Conflict.UNIT_COMPLAINED_OF),
                        new KeptOut(member(4), ROAD, Conflict.PARTY));
    }

    @Test
    void whoIsPartyIsNotChosenByNameEither() {
        called().when(new ChoosePanel(named(REPORTER, 5, 6), null)).thenRefused(SessionRefusal.MEMBER_IS_PARTY);
        called().and(new DeclareParty(ROAD, member(4), "相邻住户"))
                .when(new ChoosePanel(named(4, 5, 6), null))
                .thenRefused(SessionRefusal.MEMBER_IS_PARTY);
    }

    @Test
    void onlyThoseConfirmedForTheDayServe() {
        called().when(new ChoosePanel(named(UNCONFIRMED, 5, 6), null)).thenRefused(SessionRefusal.NOT_SERVING);
        called().when(choose(some(3, LAW, G1))).thenRefused(SessionRefusal.NOT_ENOUGH_MEMBERS);
    }

    @Test
    void theRosterIsTheAreasOwnOrOneAboveOrBelow() {
        Wanted fromTownship = new Wanted(null, T1, LAW, null, 1, "镇里派人");
        var chosen = called().when(choose(some(3, WATER, G1), fromTownship)).then(PanelChosen.class);
        assertThat(chosen.session().seat(MemberId.of(T1, 1))).isPresent();
        called().when(choose(new Wanted(null, V2, null, null, 1, "邻村"))).thenRefused(SessionRefusal.ROSTER_ELSEWHERE);
    }

    @Test
    void aPanelHasAsManyAsPolicyAsksAndEachOnce() {
        called().when(new ChoosePanel(named(4, 5), null)).thenRefused(SessionRefusal.PANEL_TOO_SMALL);
        called().when(new ChoosePanel(named(4, 5, 4), null)).thenRefused(SessionRefusal.CHOSEN_TWICE);
        called().when(new ChoosePanel(named(4, 5, 77), null)).thenRefused(SessionRefusal.UNKNOWN_MEMBER);
    }

    @Test
    void itIsChosenAnewOnAGround() {
        SessionStory chosen = called().withPanel();
        chosen.when(new ChoosePanel(named(4, 5, 6), null)).thenRefused(SessionRefusal.PANEL_CHOSEN);
        var anew = chosen.when(new ChoosePanel(named(4, 5, 6), ground())).then(PanelChosen.class);
        assertThat(anew.session().panel()).hasSize(3);
        assertThat(anew.event(PanelChosen.class).ground()).isEqualTo(ground());
    }
}
