package org.lianshou.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.command.response.ResponseWalk.Tried;
import org.lianshou.issue.Act;
import org.lianshou.response.ResponseEvent;
import org.lianshou.response.ResponseEvent.ResponseStoodDown;
import org.lianshou.response.ResponseEvent.SituationNoted;
import org.lianshou.response.ResponseStage;
import org.lianshou.response.WholeNetResponse;

/** What holds of every response, whatever anybody asks of it. */
class ResponsesAtRandomTest {
    private static final List<List<Tried>> WALKS =
            IntStream.range(0, 2_000).mapToObj(ResponseWalk::of).toList();

    /** The state that decided next is the fold of all events, from the first. */
    @Test
    void everyStateIsTheFoldOfItsEvents() {
        for (List<Tried> walk : WALKS) {
            WholeNetResponse folded = walk.getFirst().before();
            for (Tried tried : walk) {
                assertThat(tried.before()).isEqualTo(folded);
                for (ResponseEvent event : tried.events()) {
                    folded = folded.evolve(event);
                }
            }
        }
    }

    @Test
    void whatNoLegalHistoryHoldsChangesNothingButTheVersion() {
        WholeNetResponse nothing = ResponseStory.given().response();
        Act act = new Act(ResponseStory.WATER, ResponseStory.OPENED, false, null);
        WholeNetResponse after = nothing.evolve(new ResponseStoodDown(nothing.id(), act, ResponseStory.GROUND));
        assertThat(after.version()).isZero();
        assertThat(after.exists()).isFalse();
    }

    @Test
    void oneUnitLeadsAndNoneTakesPartTwice() {
        all().map(Tried::before)
                .filter(WholeNetResponse::exists)
                .forEach(response ->
                        assertThat(response.units()).contains(response.leader()).doesNotHaveDuplicates());
    }

    @Test
    void notesAreNumberedOneAfterTheOther() {
        for (List<Tried> walk : WALKS) {
            List<Integer> numbers = walk.stream()
                    .flatMap(tried -> tried.events().stream())
                    .filter(SituationNoted.class::isInstance)
                    .map(event -> ((SituationNoted) event).number())
                    .toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }

    @Test
    void aNoteIsDueWhileItLastsAndNeverAfterwards() {
        all().map(Tried::before)
                .forEach(response ->
                        assertThat(response.nextNote() != null).isEqualTo(response.stage() == ResponseStage.OPEN));
    }

    /** The walks would be worth little if they never came to something. Those left out take another county. */
    @Test
    void theyComeToEveryEventAndMostRefusals() {
        Set<Class<?>> events = all().flatMap(tried -> tried.events().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(events).containsExactlyInAnyOrder(ResponseEvent.class.getPermittedSubclasses());
        Set<ResponseRefusal> refusals = all().map(Tried::refusal)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ResponseRefusal.class)));
        assertThat(refusals)
                .containsAll(EnumSet.complementOf(EnumSet.of(ResponseRefusal.NO_DESK, ResponseRefusal.UNITS_FULL)));
    }

    private static Stream<Tried> all() {
        return WALKS.stream().flatMap(List::stream);
    }
}
