package org.lianshou.command.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianshou.command.supervision.SupervisionRunCommand.Close;
import org.lianshou.command.supervision.SupervisionRunCommand.Convene;
import org.lianshou.command.supervision.SupervisionRunCommand.Correct;
import org.lianshou.command.supervision.SupervisionRunCommand.Decide;
import org.lianshou.command.supervision.SupervisionRunCommand.Hold;
import org.lianshou.command.supervision.SupervisionRunCommand.Publish;
import org.lianshou.command.supervision.SupervisionRunCommand.Remind;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.RoundDecision;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.SupervisionRun.CoordinationRound;
import org.lianshou.supervision.SupervisionRunEvent;
import org.lianshou.supervision.SupervisionRunEvent.BulletinCorrected;
import org.lianshou.supervision.SupervisionRunEvent.BulletinIssued;
import org.lianshou.supervision.SupervisionRunEvent.ReminderIssued;
import org.lianshou.supervision.SupervisionRunEvent.RoundClosed;
import org.lianshou.supervision.SupervisionRunEvent.RoundConvened;
import org.lianshou.supervision.SupervisionRunEvent.RoundDecided;
import org.lianshou.supervision.SupervisionRunEvent.RunOpened;

/** 催办、调度、通报: each is held once, a round takes one issue, a bulletin is corrected by another edition. */
public final class SupervisionRunRules {
    private SupervisionRunRules() {}

    /** The events that follow. @throws SupervisionRefused where a rule says no */
    public static List<SupervisionRunEvent> decide(
            SupervisionRun run, SupervisionRunCommand command, RunContext context) {
        return switch (command) {
            case Hold c -> {
                SupervisionRefused.when(run.exists(), SupervisionRefusal.ALREADY_HELD, context.turn());
                SupervisionRunEvent opened = new RunOpened(context.turn(), context.actUnderPolicy(), c.pin());
                yield Stream.concat(Stream.of(opened), held(c, context)).toList();
            }
            case Decide c -> List.of(decided(run, c.decision(), context));
            case Close c -> List.of(closed(run, c, context));
            case Correct c -> List.of(corrected(run, c, context));
        };
    }

    private static Stream<? extends SupervisionRunEvent> held(Hold command, RunContext context) {
        return switch (command) {
            case Remind c -> c.reminders().stream().map(one -> new ReminderIssued(context.turn(), context.act(), one));
            case Convene c -> Stream.of(new RoundConvened(context.turn(), context.act(), c.candidates()));
            case Publish c -> Stream.of(new BulletinIssued(context.turn(), context.actUnderPolicy(), c.bulletin()));
        };
    }

    private static SupervisionRunEvent decided(SupervisionRun run, RoundDecision decision, RunContext context) {
        CoordinationRound round = open(run);
        SupervisionRefused.when(round.decision() != null, SupervisionRefusal.ALREADY_DECIDED, decision.issue());
        boolean candidate =
                round.candidates().stream().anyMatch(one -> one.issue().equals(decision.issue()));
        SupervisionRefused.when(!candidate, SupervisionRefusal.NOT_A_CANDIDATE, decision.issue());
        SupervisionRefused.when(
                context.directory().unit(decision.unit()).isEmpty(), SupervisionRefusal.UNKNOWN_UNIT, decision.unit());
        SupervisionRefused.when(
                context.directory().isFormer(decision.unit()), SupervisionRefusal.UNIT_CLOSED, decision.unit());
        return new RoundDecided(context.turn(), context.act(), decision);
    }

    private static SupervisionRunEvent closed(SupervisionRun run, Close c, RunContext context) {
        CoordinationRound round = open(run);
        boolean owed = round.decision() == null && !round.candidates().isEmpty();
        SupervisionRefused.when(owed, SupervisionRefusal.NOTHING_DECIDED, context.turn());
        return new RoundClosed(context.turn(), context.act(), c.words());
    }

    private static CoordinationRound open(SupervisionRun run) {
        CoordinationRound round = run.round();
        if (round == null || round.closing() != null) {
            throw new SupervisionRefused(SupervisionRefusal.ROUND_OVER, "");
        }
        return round;
    }

    /** An edition that says the same in every word would correct nothing, whatever it is counted as of. */
    private static SupervisionRunEvent corrected(SupervisionRun run, Correct c, RunContext context) {
        SupervisionRefused.when(run.editions().isEmpty(), SupervisionRefusal.NOT_A_BULLETIN, context.turn());
        Bulletin last = run.editions().getLast().bulletin();
        Bulletin next = c.bulletin();
        boolean same = last.counts().equals(next.counts())
                && last.rates().equals(next.rates())
                && last.units().equals(next.units())
                && Objects.equals(last.telephone(), next.telephone());
        SupervisionRefused.when(same, SupervisionRefusal.NOTHING_TO_CORRECT, last.edition());
        return new BulletinCorrected(context.turn(), context.actUnderPolicy(), c.ground(), c.pin(), next);
    }
}
