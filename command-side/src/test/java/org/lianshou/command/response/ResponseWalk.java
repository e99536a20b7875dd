package org.lianshou.command.response;

import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_HOTLINE;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_T2;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_WATER;
import static org.lianshou.command.response.ResponseStory.GROUND;
import static org.lianshou.command.response.ResponseStory.HAZARD;
import static org.lianshou.command.response.ResponseStory.NOTE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.callout.Hazards;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.UnitId;
import org.lianshou.response.ResponseEvent;
import org.lianshou.response.ResponseId;
import org.lianshou.response.WholeNetResponse;

/** A random response: commands of every sort, with units and times at random. What the rules refuse is kept too. */
public final class ResponseWalk {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final List<UnitId> UNITS = List.of(U_COUNTY, U_HOTLINE, U_WATER, U_T1, U_T2, U_V1);
    private static final int STEPS = 30;

    private final RandomGenerator random;
    private final List<Tried> tried = new ArrayList<>();
    private WholeNetResponse response = WholeNetResponse.notOpened(ResponseId.to(HAZARD.id()));
    private Instant at = ResponseStory.OPENED;

    /** One command, and what came of it: events, or the reason for none. */
    public record Tried(
            WholeNetResponse before,
            ResponseCommand command,
            List<ResponseEvent> events,
            @Nullable ResponseRefusal refusal) {}

    private ResponseWalk(long seed) {
        this.random = new SplittableRandom(seed).split();
    }

    /** All that was tried, in order. */
    public static List<Tried> of(long seed) {
        ResponseWalk walk = new ResponseWalk(seed);
        for (int step = 0; step < STEPS; step++) {
            walk.take(walk.command());
            walk.at = walk.at.plus(Duration.ofMinutes(walk.random.nextInt(60)));
        }
        return walk.tried;
    }

    public static Stream<Tried> many(int walks) {
        return IntStream.range(0, walks).boxed().flatMap(seed -> of(seed).stream());
    }

    private ResponseCommand command() {
        return switch (random.nextInt(12)) {
            case 0 -> new ResponseCommand.StandDown(GROUND);
            case 1, 2 -> new ResponseCommand.ChangeLead(unit(), GROUND);
            case 3, 4, 5 -> new ResponseCommand.AddUnit(unit(), "值守");
            case 6, 7 -> new ResponseCommand.ReleaseUnit(unit(), GROUND);
            case 8, 9 -> NOTE;
            case 10 -> new ResponseCommand.OpenForSeverity(HAZARD.id(), 1 + random.nextInt(9));
            default ->
                new ResponseCommand.Open(
                        HAZARD.id(),
                        random.nextBoolean() ? null : unit(),
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(n -> unit())
                                .toList(),
                        "涉及多个单位");
        };
    }

    private void take(ResponseCommand command) {
        Instant when = random.nextInt(30) == 0 ? ResponseStory.OPENED.minusSeconds(9) : at;
        ResponseContext context = new ResponseContext(
                ResponseStory.DISPATCHER,
                when,
                COUNTY.policies().at(when),
                COUNTY.calendar(),
                COUNTY.directory(),
                issue());
        try {
            List<ResponseEvent> events = ResponseDecider.decide(response, command, context);
            tried.add(new Tried(response, command, events, null));
            events.forEach(event -> response = response.evolve(event));
        } catch (ResponseRefused no) {
            tried.add(new Tried(response, command, List.of(), no.reason()));
        }
    }

    private @Nullable Issue issue() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> Hazards.reported(HAZARD.reported().area());
            case 2 -> Hazards.accepted(SmallCounty.COUNTY);
            default -> HAZARD;
        };
    }

    private UnitId unit() {
        return switch (random.nextInt(20)) {
            case 0 -> new UnitId("u-nobody");
            case 1 -> SmallCounty.U_G0;
            default -> UNITS.get(random.nextInt(UNITS.size()));
        };
    }
}
