package org.lianshou.command.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaDutyEvent;
import org.lianshou.area.AreaTree;
import org.lianshou.area.AreaTreeEvent;
import org.lianshou.area.TreeId;
import org.lianshou.area.UnitKind;
import org.lianshou.command.area.AreaDutyRules.Place;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.directory.Area;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;

/**
 * {@code county().when(command).then(event)} or {@code .thenRefused(reason)}: the small county as recorded on 1 January 2026,
 * of which something is asked at noon on 10 November.
 */
record Surveyed(AreaTree tree, AreaDuty duty, boolean forOthers, Actor actor) {
    static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    static final Instant NOON = Instant.parse("2026-11-10T04:00:00Z");
    static final TreeId TREE = TreeId.of(SmallCounty.COUNTY);

    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final Actor DISPATCHER =
            new Actor(new PersonId("county-dispatcher"), Role.COUNTY_DISPATCHER, SmallCounty.U_COUNTY);

    static Surveyed county() {
        AreaTree tree = AreaTree.empty(TREE);
        for (Area area : COUNTY.directory().areas()) {
            tree = tree.evolve(new AreaTreeEvent.AreaAdded(
                    TREE, act(), JANUARY, area.id(), area.name(), area.level(), area.parent()));
        }
        for (Unit unit : COUNTY.directory().units()) {
            UnitKind kind = unit.desk() ? UnitKind.DESK : UnitKind.DEPARTMENT;
            tree = tree.evolve(new AreaTreeEvent.UnitFounded(
                    TREE, act(), JANUARY, null, unit.id(), unit.name(), unit.area(), kind));
        }
        return new Surveyed(tree, AreaDuty.none(SmallCounty.G1), true, DISPATCHER);
    }

    static Act act() {
        return new Act(DISPATCHER, NOON, false, COUNTY.policies().at(NOON).version());
    }

    Surveyed of(AreaId area) {
        return new Surveyed(tree, AreaDuty.none(area), forOthers, actor);
    }

    /** A sponsor, and no more. */
    Surveyed askedBy(String person) {
        return new Surveyed(tree, duty, false, new Actor(new PersonId(person), Role.DEPARTMENT, null));
    }

    Surveyed given(AreaTreeEvent... events) {
        AreaTree after = tree;
        for (AreaTreeEvent event : events) {
            after = after.evolve(event);
        }
        return new Surveyed(after, duty, forOthers, actor);
    }

    Surveyed given(AreaDutyEvent... events) {
        AreaDuty after = duty;
        for (AreaDutyEvent event : events) {
            after = after.evolve(event);
        }
        return new Surveyed(tree, after, forOthers, actor);
    }

    Asked<AreaTreeEvent> when(AreaTreeCommand command) {
        return new Asked<>(() -> AreaTreeRules.decide(tree, command, duty, context()));
    }

    Asked<AreaDutyEvent> when(AreaDutyCommand command) {
        Place place = new Place(tree.area(duty.area()).orElseThrow(), tree.version());
        return new Asked<>(() -> AreaDutyRules.decide(duty, command, place, forOthers, context()));
    }

    private AreaContext context() {
        return new AreaContext(actor, NOON, COUNTY.policies().at(NOON), COUNTY.calendar(), COUNTY.directory(), false);
    }

    record Asked<E>(Supplier<List<E>> decision) {

        void then(E event) {
            assertThat(decision.get()).containsExactly(event);
        }

        void thenRefused(AreaRefusal reason) {
            thenRefused(reason, null);
        }

        void thenRefused(AreaRefusal reason, @Nullable String saying) {
            AreaRefused refused = catchThrowableOfType(AreaRefused.class, decision::get);
            assertThat(refused).as("%s is refused", reason).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused).hasMessageContaining(saying == null ? "" : saying);
        }
    }
}
