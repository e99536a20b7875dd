package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.histories.SmallCounty.V2;
import static org.lianshou.command.session.Village.CADRE;
import static org.lianshou.command.session.Village.SECRETARY;
import static org.lianshou.command.session.Village.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.session.RosterCommand.Confirm;
import org.lianshou.command.session.RosterCommand.EraseMember;
import org.lianshou.command.session.RosterCommand.Nominate;
import org.lianshou.command.session.RosterCommand.Remove;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.SubjectId;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.RosterEvent;
import org.lianshou.session.RosterEvent.MemberNominated;

/** 推选: put up by one, confirmed by another, for terms that do not overlap. */
class RosterRulesTest {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final SubjectId SUBJECT = new SubjectId(new UUID(3, 3));
    private static final MemberId FIRST = MemberId.of(V1, 1);
    private static final Confirm THIS_YEAR = confirm("2026-01-01", "2026-12-31");
    private static final Ground CONSENT = new Ground("consent-withdrawn", "本人申请");

    private final PanelRoster empty = PanelRoster.of(V1);

    private static Nominate named(String name) {
        return new Nominate(null, name, List.of(Village.LAW), G1, "大家信任");
    }

    private static Nominate person(String id) {
        return new Nominate(new PersonId(id), null, List.of(), V1, "大家信任");
    }

    private static Confirm confirm(String from, String until) {
        return new Confirm(FIRST, LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void amemberIsPutUpWithWhatTheyKnowAndWhereTheyAreFrom() {
        PanelRoster roster = after(empty, named("沈老师"), CADRE);
        Member member = roster.member(FIRST).orElseThrow();
        assertThat(member.expertise()).containsExactly(Village.LAW);
        assertThat(member.home()).isEqualTo(G1);
        assertThat(member.name()).isEqualTo(new Personal.Clear(SUBJECT, "沈老师"));
        assertThat(member.serves(LocalDate.of(2026, 6, 1))).isFalse();
    }

    @Test
    void aPersonOfTheDirectoryIsLinkedAndThereOnce() {
        PanelRoster roster = after(empty, person("g1-worker"), CADRE);
        assertThat(roster.members().getFirst().person()).isEqualTo(new PersonId("g1-worker"));
        refused(roster, person("g1-worker"), CADRE, RosterRefusal.ALREADY_MEMBER);
        refused(empty, person("nobody"), CADRE, RosterRefusal.UNKNOWN_PERSON);
        PanelRoster removed = after(roster, new Remove(FIRST, ground()), CADRE);
        assertThat(after(removed, person("g1-worker"), CADRE).members()).hasSize(2);
    }

    @Test
    void membersComeFromTheRostersAreaWhichIsAVillageOrTownship() {
        refused(empty, new Nominate(null, "外人", List.of(), V2, "大家信任"), CADRE, RosterRefusal.HOME_ELSEWHERE);
        refused(empty, named("沈老师"), CADRE, G1, RosterRefusal.NO_ROSTER_THERE);
        refused(empty, named("沈老师"), CADRE, new AreaId("none"), RosterRefusal.UNKNOWN_AREA);
    }

    @Test
    void somebodyElseConfirmsThemForATerm() {
        PanelRoster roster = after(empty, named("沈老师"), CADRE);
        refused(roster, THIS_YEAR, CADRE, RosterRefusal.OWN_NOMINATION);
        Member confirmed = after(roster, THIS_YEAR, SECRETARY).member(FIRST).orElseThrow();
        assertThat(confirmed.serves(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(confirmed.serves(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(confirmed.serves(LocalDate.of(2027, 1, 1))).isFalse();
        refused(empty, THIS_YEAR, SECRETARY, RosterRefusal.UNKNOWN_MEMBER);
    }

    @Test
    void termsDoNotOverlap() {
        PanelRoster roster = after(after(empty, named("沈老师"), CADRE), THIS_YEAR, SECRETARY);
        refused(roster, confirm("2026-12-31", "2027-12-31"), SECRETARY, RosterRefusal.TERM_OVERLAPS);
        refused(roster, confirm("2025-01-01", "2028-01-01"), SECRETARY, RosterRefusal.TERM_OVERLAPS);
        PanelRoster two = after(roster, confirm("2027-01-01", "2027-12-31"), SECRETARY);
        assertThat(two.members().getFirst().terms()).hasSize(2);
    }

    @Test
    void whoWasTakenOffServesNoMore() {
        PanelRoster roster = after(after(empty, named("沈老师"), CADRE), THIS_YEAR, SECRETARY);
        PanelRoster removed = after(roster, new Remove(FIRST, ground()), CADRE);
        assertThat(removed.members().getFirst().serves(LocalDate.of(2026, 6, 1)))
                .isFalse();
        refused(removed, confirm("2027-01-01", "2027-12-31"), SECRETARY, RosterRefusal.MEMBER_REMOVED);
    }

    @Test
    void theNameIsErasedOnAGroundOfTheLawOnce() {
        PanelRoster roster = after(empty, named("沈老师"), CADRE);
        PanelRoster erased = after(roster, new EraseMember(FIRST, CONSENT), CADRE);
        assertThat(erased.members().getFirst().name()).isEqualTo(new Personal.Erased(SUBJECT));
        refused(erased, new EraseMember(FIRST, CONSENT), CADRE, RosterRefusal.ALREADY_ERASED);
        refused(roster, new EraseMember(FIRST, ground()), CADRE, RosterRefusal.ERASURE_GROUND_UNKNOWN);
        PanelRoster linked = after(empty, person("g1-worker"), CADRE);
        refused(linked, new EraseMember(FIRST, CONSENT), CADRE, RosterRefusal.NOTHING_TO_ERASE);
    }

    @Test
    void aRosterHoldsAThousand() {
        PanelRoster roster = empty;
        MemberNominated one =
                (MemberNominated) decide(empty, named("沈老师"), CADRE, V1).getFirst();
        for (int number = 1; number <= 1_000; number++) {
            roster = roster.evolve(one);
        }
        refused(roster, named("沈老师"), CADRE, RosterRefusal.ROSTER_FULL);
    }

    /** Kept warm between commands without the name, it decides the same. */
    @Test
    void noRuleDependsOnTheName() {
        RosterEvent nominated = decide(empty, named("沈老师"), CADRE, V1).getFirst();
        PanelRoster warm = empty.evolve(nominated.withoutPersonalText());
        assertThat(warm.toString()).doesNotContain("沈老师");
        assertThat(decide(warm, new EraseMember(FIRST, CONSENT), CADRE, V1))
                .isEqualTo(decide(empty.evolve(nominated), new EraseMember(FIRST, CONSENT), CADRE, V1));
    }

    private static PanelRoster after(PanelRoster roster, RosterCommand command, Actor actor) {
        PanelRoster state = roster;
        for (RosterEvent event : decide(roster, command, actor, V1)) {
            state = state.evolve(event);
        }
        return state;
    }

    private static void refused(PanelRoster roster, RosterCommand command, Actor actor, RosterRefusal reason) {
        refused(roster, command, actor, V1, reason);
    }

    private static void refused(
            PanelRoster roster, RosterCommand command, Actor actor, AreaId area, RosterRefusal reason) {
        @Nullable
        RosterRefused no = catchThrowableOfType(RosterRefused.class, () -> decide(roster, command, actor, area));
        assertThat(no).as("%s is refused", command).isNotNull();
        assertThat(no.reason()).isEqualTo(reason);
    }

    private static List<RosterEvent> decide(PanelRoster roster, RosterCommand command, Actor actor, AreaId area) {
        RosterContext context =
                new RosterContext(area, actor, Village.CALLED, COUNTY.policy(), COUNTY.directory(), SUBJECT);
        return RosterDecider.decide(roster, command, context);
    }
}
