package org.lianshou.command.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutEvent;
import org.lianshou.callout.CallOutEvent.CallOutClosed;
import org.lianshou.callout.CallOutEvent.FindingsNoted;
import org.lianshou.callout.CallOutEvent.UnitReportedIn;
import org.lianshou.callout.CalledUnit;
import org.lianshou.callout.Turnout;
import org.lianshou.command.callout.CallOutWalk.Tried;
import org.lianshou.issue.Act;
import org.lianshou.issue.UnitId;

/** What holds of every call-out, whatever anybody asks of it. */
class CallOutsAtRandomTest {
    private static final List<List<Tried>> WALKS =
            IntStream.range(0, 2_000).mapToObj(CallOutWalk::of).toList();

    /** The state that decided next is the fold of all events, from the first. */
    @Test
    void everyStateIsTheFoldOfItsEvents() {
        for (List<Tried> walk : WALKS) {
            CallOut folded = walk.getFirst().before();
            for (Tried tried : walk) {
                assertThat(tried.before()).isEqualTo(folded);
                for (CallOutEvent event : tried.events()) {
                    folded = folded.evolve(event);
                }
            }
        }
    }

    @Test
    void whatNoLegalHistoryHoldsChangesNothingButTheVersion() {
        CallOut nothing = CallOutStory.given().callOut();
        Act act = new Act(CallOutStory.WORKER, CallOutStory.CALLED, false, null);
        CallOut after = nothing.evolve(new FindingsNoted(nothing.id(), act, "无"));
        assertThat(after.version()).isZero();
        assertThat(after.exists()).isFalse();
        assertThat(after.findings()).isZero();
    }

    @Test
    void noUnitReportsInTwice() {
        for (List<Tried> walk : WALKS) {
            Map<UnitId, Integer> arrivals = new HashMap<>();
            events(walk).forEach(event -> {
                if (event instanceof UnitReportedIn in) {
                    assertThat(arrivals.merge(in.unit(), 1, Integer::sum)).isEqualTo(1);
                    assertThat(in.late()).isEqualTo(!in.act().occurredAt().isBefore(in.by()));
                }
            });
        }
    }

    @Test
    void aUnitStandsOnceInTheList() {
        all().forEach(tried ->
                assertThat(tried.before().units()).extracting(CalledUnit::unit).doesNotHaveDuplicates());
    }

    /** Nobody is absent who came, was excused or had time. */
    @Test
    void onlyWhoWasLateAndNeverCameIsAbsent() {
        all().filter(tried -> !tried.events().isEmpty()).forEach(tried -> {
            if (tried.events().getFirst() instanceof CallOutClosed closed) {
                List<UnitId> late = tried.before().units().stream()
                        .filter(unit -> unit.turnout(tried.at()) == Turnout.LATE)
                        .map(CalledUnit::unit)
                        .toList();
                assertThat(closed.absent()).isEqualTo(late);
                assertThat(tried.before().units()).noneMatch(unit -> unit.turnout(tried.at()) == Turnout.AWAITED);
            }
        });
    }

    /** The walks would be worth little if they never came to something. Those left out take another place. */
    @Test
    void theyComeToEveryEventAndMostRefusals() {
        Set<Class<?>> events = all().flatMap(tried -> tried.events().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(events).containsExactlyInAnyOrder(CallOutEvent.class.getPermittedSubclasses());
        Set<CallOutRefusal> refusals = all().map(Tried::refusal)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CallOutRefusal.class)));
        assertThat(refusals)
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        CallOutRefusal.UNKNOWN_AREA,
                        CallOutRefusal.AREA_CLOSED,
                        CallOutRefusal.UNIT_CLOSED,
                        CallOutRefusal.UNITS_FULL,
                        CallOutRefusal.ISSUE_ENDED,
                        CallOutRefusal.ISSUE_ELSEWHERE)));
    }

    private static Stream<Tried> all() {
        return WALKS.stream().flatMap(List::stream);
    }

    private static Stream<CallOutEvent> events(List<Tried> walk) {
        return walk.stream().flatMap(tried -> tried.events().stream());
    }
}
