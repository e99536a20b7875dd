package org.lianshou.command.response;

import java.time.Instant;
import java.util.List;
import org.lianshou.issue.Given;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Participant;
import org.lianshou.response.ResponseEvent;
import org.lianshou.response.ResponseEvent.LeadChanged;
import org.lianshou.response.ResponseEvent.ResponseStoodDown;
import org.lianshou.response.ResponseEvent.SituationNoted;
import org.lianshou.response.ResponseEvent.UnitJoined;
import org.lianshou.response.ResponseEvent.UnitLeft;
import org.lianshou.response.ResponseStage;
import org.lianshou.response.WholeNetResponse;

/** 全网联动: the one door to a response's rules. */
public final class ResponseDecider {
    private ResponseDecider() {}

    /** The event that follows. @throws ResponseRefused where a rule says no */
    public static List<ResponseEvent> decide(
            WholeNetResponse response, ResponseCommand command, ResponseContext context) {
        return List.of(
                switch (command) {
                    case ResponseCommand.Open c -> Opens.byDecision(response, c, context);
                    case ResponseCommand.OpenForSeverity c -> Opens.bySeverity(response, c, context);
                    case ResponseCommand.ChangeLead c -> changeLead(running(response, context), c, context);
                    case ResponseCommand.AddUnit c -> add(running(response, context), c, context);
                    case ResponseCommand.ReleaseUnit c -> release(running(response, context), c, context);
                    case ResponseCommand.NoteSituation c ->
                        new SituationNoted(
                                response.id(),
                                context.actUnderPolicy(),
                                running(response, context).notes() + 1,
                                c.words(),
                                c.measures(),
                                c.casualties(),
                                context.nextNote());
                    case ResponseCommand.StandDown c ->
                        new ResponseStoodDown(running(response, context).id(), context.act(), c.ground());
                });
    }

    private static ResponseEvent changeLead(
            WholeNetResponse response, ResponseCommand.ChangeLead c, ResponseContext context) {
        UnitId before = response.leader();
        ResponseRefused.when(before.equals(c.lead()), ResponseRefusal.SAME_LEAD, c.lead());
        UnitId lead = Units.ofCounty(c.lead(), context);
        return new LeadChanged(response.id(), context.act(), before, lead, c.ground());
    }

    private static ResponseEvent add(WholeNetResponse response, ResponseCommand.AddUnit c, ResponseContext context) {
        Units.open(c.unit(), context);
        ResponseRefused.when(response.leader().equals(c.unit()), ResponseRefusal.SAME_LEAD, c.unit());
        boolean takesPart = response.participant(c.unit()).isPresent();
        boolean hasTask = response.participant(c.unit()).map(Participant::task).isPresent();
        ResponseRefused.when(hasTask, ResponseRefusal.ALREADY_TAKES_PART, c.unit());
        ResponseRefused.when(
                !takesPart && response.participants().size() >= Given.ENTRIES,
                ResponseRefusal.UNITS_FULL,
                Given.ENTRIES);
        return new UnitJoined(response.id(), context.act(), c.unit(), c.task());
    }

    private static ResponseEvent release(
            WholeNetResponse response, ResponseCommand.ReleaseUnit c, ResponseContext context) {
        ResponseRefused.when(response.leader().equals(c.unit()), ResponseRefusal.LEAD_STAYS, c.unit());
        ResponseRefused.when(response.participant(c.unit()).isEmpty(), ResponseRefusal.NOT_TAKING_PART, c.unit());
        return new UnitLeft(response.id(), context.act(), c.unit(), c.ground());
    }

    private static WholeNetResponse running(WholeNetResponse response, ResponseContext context) {
        ResponseRefused.when(
                response.stage() != ResponseStage.OPEN,
                ResponseRefusal.RESPONSE_OVER,
                response.stage().label());
        Instant opened = response.opened().at();
        ResponseRefused.when(context.at().isBefore(opened), ResponseRefusal.BEFORE_OPENING, opened);
        return response;
    }
}
