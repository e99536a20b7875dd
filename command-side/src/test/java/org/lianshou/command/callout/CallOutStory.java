package org.lianshou.command.callout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1_SAFETY;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutEvent;
import org.lianshou.callout.CallOutId;
import org.lianshou.command.callout.CallOutCommand.Call;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/**
 * {@code called().and(command)….when(command).then(what follows)}: what is given came about by commands too, each five
 * minutes after the call.
 */
record CallOutStory(CallOut callOut, @Nullable Issue issue) {
    static final Instant CALLED = Instant.parse("2026-03-02T01:00:00Z");
    /** When those called are late. */
    static final Instant BY = CALLED.plus(Duration.ofMinutes(20));

    static final Instant IN_TIME = CALLED.plus(Duration.ofMinutes(5));

    static final Actor WORKER = new Actor(new PersonId("g1-worker"), Role.GRID_WORKER, U_G1);
    static final Actor CADRE = new Actor(new PersonId("v1-cadre"), Role.VILLAGE_CADRE, U_V1);
    static final Actor WATER = new Actor(new PersonId("water-official"), Role.DEPARTMENT, U_WATER);
    static final Actor SAFETY = new Actor(new PersonId("safety-official"), Role.DEPARTMENT, U_T1_SAFETY);

    static final Ground GROUND = new Ground("other-duty", "另有任务");

    private static final SmallCounty COUNTY = SmallCounty.usual();

    static CallOutStory given() {
        return new CallOutStory(CallOut.notCalled(new CallOutId(new UUID(6, 6))), null);
    }

    /** By the worker of g1: the village, the township's safety office and the county's water office. */
    static CallOutStory called() {
        return given().and(calling(U_V1, U_T1_SAFETY, U_WATER));
    }

    static Call calling(UnitId... units) {
        return new Call(G1, "南塘码头", List.of(units), BY, "气瓶漏气，须疏散", null);
    }

    CallOutStory withIssue(Issue one) {
        return new CallOutStory(callOut, one);
    }

    CallOutStory and(CallOutCommand command) {
        return when(command).follow();
    }

    Asked when(CallOutCommand command) {
        return new Asked(this, command, WORKER, callOut.exists() ? IN_TIME : CALLED);
    }

    /** A command, and who gives it when. */
    record Asked(CallOutStory story, CallOutCommand command, Actor actor, Instant at) {

        Asked by(Actor who) {
            return new Asked(story, command, who, at);
        }

        Asked at(Instant when) {
            return new Asked(story, command, actor, when);
        }

        <E extends CallOutEvent> Followed<E> then(Class<E> type) {
            List<CallOutEvent> events = decide();
            assertThat(events).hasSize(1).first().isInstanceOf(type);
            return new Followed<>(type.cast(events.getFirst()), follow().callOut());
        }

        void thenRefused(CallOutRefusal reason) {
            CallOutRefused refused = catchThrowableOfType(CallOutRefused.class, this::decide);
            assertThat(refused).as("%s is refused", command).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
        }

        CallOutStory follow() {
            CallOut after = story.callOut;
            for (CallOutEvent event : decide()) {
                after = after.evolve(event);
            }
            return new CallOutStory(after, story.issue);
        }

        private List<CallOutEvent> decide() {
            CallOutContext context = new CallOutContext(
                    actor, at, COUNTY.policies().at(at), COUNTY.calendar(), COUNTY.directory(), story.issue);
            return CallOutDecider.decide(story.callOut, command, context);
        }
    }

    /** What followed, and how the call-out then stands. */
    record Followed<E extends CallOutEvent>(E event, CallOut callOut) {}
}
