package org.lianshou.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.callout.Hazards;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.response.ResponseCommand.NoteSituation;
import org.lianshou.command.response.ResponseCommand.Open;
import org.lianshou.command.response.ResponseCommand.OpenForSeverity;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Casualties;
import org.lianshou.response.ResponseEvent;
import org.lianshou.response.ResponseId;
import org.lianshou.response.WholeNetResponse;

/** {@code opened().and(command)….when(command).then(what follows)}: what is given came about by commands too. */
record ResponseStory(
        WholeNetResponse response,
        SmallCounty county,
        @Nullable Issue issue) {
    static final Issue HAZARD = Hazards.accepted(G1);
    static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");
    static final Instant LATER = OPENED.plus(Duration.ofMinutes(30));
    static final Actor DISPATCHER = new Actor(new PersonId("county-dispatcher"), Role.COUNTY_DISPATCHER, U_COUNTY);
    static final Actor WATER = new Actor(new PersonId("water-official"), Role.DEPARTMENT, U_WATER);
    static final Ground GROUND = new Ground("under-control", "险情已控制");
    static final NoteSituation NOTE = new NoteSituation("已疏散三户", "关阀、警戒", new Casualties(0, 1, 0));

    static ResponseStory given() {
        return new ResponseStory(WholeNetResponse.notOpened(ResponseId.to(HAZARD.id())), SmallCounty.usual(), HAZARD);
    }

    /** To the hazard in g1, by decision, with the water office. */
    static ResponseStory opened() {
        return given().and(opening(U_WATER));
    }

    static Open opening(UnitId... units) {
        return new Open(HAZARD.id(), null, List.of(units), "涉及多个单位");
    }

    static OpenForSeverity critical(long source) {
        return new OpenForSeverity(HAZARD.id(), source);
    }

    ResponseStory in(SmallCounty other) {
        return new ResponseStory(response, other, issue);
    }

    ResponseStory withIssue(@Nullable Issue one) {
        return new ResponseStory(response, county, one);
    }

    ResponseStory and(ResponseCommand command) {
        return when(command).follow();
    }

    Asked when(ResponseCommand command) {
        return new Asked(this, command, DISPATCHER, response.exists() ? LATER : OPENED);
    }

    /** A command, and who gives it when. */
    record Asked(ResponseStory story, ResponseCommand command, Actor actor, Instant at) {

        Asked by(Actor who) {
            return new Asked(story, command, who, at);
        }

        Asked at(Instant when) {
            return new Asked(story, command, actor, when);
        }

        <E extends ResponseEvent> Followed<E> then(Class<E> type) {
            List<ResponseEvent> events = decide();
            assertThat(events).hasSize(1).first().isInstanceOf(type);
            return new Followed<>(type.cast(events.getFirst()), follow().response());
        }

        void thenRefused(ResponseRefusal reason) {
            ResponseRefused refused = catchThrowableOfType(ResponseRefused.class, this::decide);
            assertThat(refused).as("%s is refused", command).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
        }

        ResponseStory follow() {
            WholeNetResponse after = story.response;
            for (ResponseEvent event : decide()) {
                after = after.evolve(event);
            }
            return new ResponseStory(after, story.county, story.issue);
        }

        private List<ResponseEvent> decide() {
            SmallCounty county = story.county;
            ResponseContext context = new ResponseContext(
                    actor, at, county.policies().at(at), county.calendar(), county.directory(), story.issue);
            return ResponseDecider.decide(story.response, command, context);
        }
    }

    /** What followed, and how the response then stands. */
    record Followed<E extends ResponseEvent>(E event, WholeNetResponse response) {}
}
