package org.lianshou.command.callout;

import static org.lianshou.command.callout.CallOutStory.GROUND;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_T1_SAFETY;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_V2;
import static org.lianshou.command.histories.SmallCounty.U_WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutEvent;
import org.lianshou.callout.CallOutId;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/** A random call-out: commands of every sort, with people, units and times at random. What the rules refuse is kept too. */
public final class CallOutWalk {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final List<UnitId> UNITS = List.of(U_V1, U_T1, U_T1_SAFETY, U_WATER);
    private static final List<Actor> ACTORS = List.of(
            CallOutStory.WORKER,
            CallOutStory.CADRE,
            CallOutStory.WATER,
            CallOutStory.SAFETY,
            new Actor(new PersonId("t1-dispatcher"), Role.TOWNSHIP_DISPATCHER, U_T1));
    private static final int STEPS = 25;

    private final RandomGenerator random;
    private final List<Tried> tried = new ArrayList<>();
    private CallOut callOut;
    private Instant at = CallOutStory.CALLED;

    /** One command, and what came of it: events, or the reason for none. */
    public record Tried(
            CallOut before,
            CallOutCommand command,
            Instant at,
            List<CallOutEvent> events,
            @Nullable CallOutRefusal refusal) {}

    private CallOutWalk(long seed) {
        this.random = new SplittableRandom(seed).split();
        this.callOut = CallOut.notCalled(new CallOutId(new UUID(6, seed)));
    }

    /** All that was tried, in order. */
    public static List<Tried> of(long seed) {
        CallOutWalk walk = new CallOutWalk(seed);
        for (int step = 0; step < STEPS; step++) {
            walk.take(walk.callOut.exists() ? walk.later() : walk.call());
            walk.at = walk.at.plus(Duration.ofMinutes(walk.random.nextInt(8)));
        }
        return walk.tried;
    }

    public static Stream<Tried> many(int walks) {
        return IntStream.range(0, walks).boxed().flatMap(seed -> of(seed).stream());
    }

    private CallOutCommand call() {
        List<UnitId> units =
                IntStream.range(0, 1 + random.nextInt(3)).mapToObj(n -> unit()).toList();
        boolean about = random.nextInt(3) == 0;
        return new CallOutCommand.Call(
                G1, "码头", units, by(), "漏气", about ? Hazards.reported(G1).id() : null);
    }

    /** Ends come seldom, so that there is something to end. */
    private CallOutCommand later() {
        return switch (random.nextInt(14)) {
            case 0 -> new CallOutCommand.Close("处置完毕");
            case 1 -> random.nextInt(3) == 0 ? new CallOutCommand.CallOff(GROUND) : new CallOutCommand.Close("处置完毕");
            case 2, 3 -> new CallOutCommand.AddUnit(unit(), by());
            case 4, 5 -> new CallOutCommand.Excuse(unit(), GROUND);
            case 6, 7, 8 -> new CallOutCommand.NoteFindings("阀门已关");
            default -> new CallOutCommand.ReportIn(unit(), random.nextInt(4) == 0 ? person() : null);
        };
    }

    private void take(CallOutCommand command) {
        Instant when = random.nextInt(40) == 0 ? CallOutStory.CALLED.minusSeconds(9) : at;
        Actor actor = callOut.exists() && random.nextInt(2) == 0 ? from(ACTORS) : CallOutStory.WORKER;
        Issue issue = random.nextInt(4) > 0 ? Hazards.reported(G1) : null;
        CallOutContext context = new CallOutContext(
                actor, when, COUNTY.policies().at(when), COUNTY.calendar(), COUNTY.directory(), issue);
        try {
            List<CallOutEvent> events = CallOutDecider.decide(callOut, command, context);
            tried.add(new Tried(callOut, command, when, events, null));
            events.forEach(event -> callOut = callOut.evolve(event));
        } catch (CallOutRefused no) {
            tried.add(new Tried(callOut, command, when, List.of(), no.reason()));
        }
    }

    private UnitId unit() {
        return switch (random.nextInt(24)) {
            case 0 -> U_V2;
            case 1 -> new UnitId("u-nobody");
            case 2 -> U_G1;
            default -> from(UNITS);
        };
    }

    private PersonId person() {
        return from(List.of("water-official", "safety-official", "v1-cadre", "t1-dispatcher", "nobody").stream()
                .map(PersonId::new)
                .toList());
    }

    private @Nullable Instant by() {
        return random.nextInt(3) == 0 ? null : at.plus(Duration.ofMinutes(random.nextInt(40) - 2));
    }

    private <T> T from(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
