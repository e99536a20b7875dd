package org.lianshou.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.hotline.HotlineCommand.EnterDay;
import org.lianshou.command.order.HotlineInstruction;
import org.lianshou.command.order.NotPermitted;
import org.lianshou.command.order.Rulebook;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.hotline.HotlineMonthEvent;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/** Who may enter a hotline's figures: its operators, where their grant reaches. */
class WhoEntersTest {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void whoWorksForTwoHotlinesActsForTheOneAsked() {
        Person both = person(grant(SmallCounty.COUNTY, SmallCounty.U_HOTLINE), grant(SmallCounty.T1, SmallCounty.U_T1));
        assertThat(entered(both, SmallCounty.U_T1)).isEqualTo(new Actor(both.id(), Role.OPERATOR, SmallCounty.U_T1));
        assertThat(entered(both, SmallCounty.U_HOTLINE))
                .isEqualTo(new Actor(both.id(), Role.OPERATOR, SmallCounty.U_HOTLINE));
    }

    @Test
    void aHotlineOutsideTheGrantsAreaIsNotTheirs() {
        Person ofTownship = person(grant(SmallCounty.T1, SmallCounty.U_HOTLINE));
        assertThatThrownBy(() -> entered(ofTownship, SmallCounty.U_HOTLINE)).isInstanceOf(NotPermitted.class);
        Person department = person(new Grant(Role.DEPARTMENT, SmallCounty.COUNTY, SmallCounty.U_HOTLINE));
        assertThatThrownBy(() -> entered(department, SmallCounty.U_HOTLINE)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void anotherHotlinesFiguresAreItsOwnPeoplesToEnter() {
        Person ofTownship = person(grant(SmallCounty.COUNTY, SmallCounty.U_T1));
        assertThatThrownBy(() -> entered(ofTownship, SmallCounty.U_HOTLINE))
                .isInstanceOfSatisfying(
                        HotlineRefused.class, no -> assertThat(no.reason()).isEqualTo(HotlineRefusal.ANOTHERS_HOTLINE));
    }

    private static Actor entered(Person who, UnitId hotline) {
        EnterDay enter = new EnterDay(DAY, new Calls(10, 9, 8));
        var instruction = new HotlineInstruction(enter, hotline, who, false, NOW, rulebook(who));
        HotlineMonth nothing = HotlineMonth.of(hotline, YearMonth.from(DAY));
        return ((HotlineMonthEvent) instruction.admitted(nothing).get().getFirst())
                .act()
                .actor();
    }

    private static Person person(Grant... grants) {
        return new Person(new PersonId("newcomer"), "新人", null, List.of(grants), null);
    }

    private static Grant grant(AreaId area, @Nullable UnitId unit) {
        return new Grant(Role.OPERATOR, area, unit);
    }

    private static Rulebook rulebook(Person more) {
        Directory usual = COUNTY.directory();
        Directory directory = new Directory(
                "test-2",
                List.copyOf(usual.areas()),
                List.copyOf(usual.units()),
                Stream.concat(usual.people().stream(), Stream.of(more)).toList(),
                List.copyOf(usual.categories()));
        return new Rulebook(directory, COUNTY.policies(), COUNTY.calendar());
    }
}
