package org.lianshou.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.area.TreeId;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutId;
import org.lianshou.command.area.AreaDutyCommand;
import org.lianshou.command.area.AreaTreeCommand;
import org.lianshou.command.callout.CallOutCommand;
import org.lianshou.command.hotline.HotlineCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.AreaAsking;
import org.lianshou.command.order.BookInstruction;
import org.lianshou.command.order.CallOutInstruction;
import org.lianshou.command.order.DutyInstruction;
import org.lianshou.command.order.HotlineInstruction;
import org.lianshou.command.order.Instruction;
import org.lianshou.command.order.NotPermitted;
import org.lianshou.command.order.NotVisible;
import org.lianshou.command.order.OccasionInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.PersonInResponse;
import org.lianshou.command.order.PersonInSession;
import org.lianshou.command.order.PersonSupervising;
import org.lianshou.command.order.ResponseInstruction;
import org.lianshou.command.order.RosterInstruction;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SessionInstruction;
import org.lianshou.command.order.SupervisionInstruction;
import org.lianshou.command.order.TreeInstruction;
import org.lianshou.command.order.VillageInstruction;
import org.lianshou.command.policy.PolicyCommand;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.command.rule.RuleRefused;
import org.lianshou.command.session.RosterCommand;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.command.supervision.VillageRiskCommand;
import org.lianshou.command.visit.OccasionCommand;
import org.lianshou.directory.Person;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.BookId;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.response.ResponseId;
import org.lianshou.response.WholeNetResponse;
import org.lianshou.session.JointSession;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.SessionId;
import org.lianshou.stream.StreamState;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.SupervisionOrder;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;
import org.lianshou.supervision.VillageRisk;
import org.lianshou.visit.ActivityDay;
import org.lianshou.visit.HomeVisit;

/** What people of the county do, each as themselves. Each says whether the rules let them. */
final class Deeds {
    private final Town town;
    private final Tally tally;
    private @Nullable String refusal;

    Deeds(Town town, Tally tally) {
        this.town = town;
        this.tally = tally;
    }

    boolean issue(String who, IssueId issue, IssueCommand command) {
        return issue(who, issue, command, town.now());
    }

    /** @param at when it happened, where it is entered late */
    boolean issue(String who, IssueId issue, IssueCommand command, Instant at) {
        var asker = new PersonAsking(person(who), at, town.rulebook(), town.subjects(), town.orders()::stored);
        return give(() -> Order.of(issue, new SeenVersion.Any(), command, asker));
    }

    /** @param draw what a draw among equals is made of */
    boolean session(String who, SessionId session, SessionCommand command, String draw) {
        var asker = new PersonInSession(person(who), town.now(), town.rulebook(), town.orders(), draw);
        return give(JointSession.notConvened(session), new SessionInstruction(command, asker));
    }

    /** @param subject of a member new to the roster */
    boolean roster(String who, AreaId area, RosterCommand command, UUID subject) {
        return give(
                PanelRoster.of(area),
                new RosterInstruction(command, area, person(who), town.now(), town.rulebook(), new SubjectId(subject)));
    }

    boolean callOut(String who, CallOutId callOut, CallOutCommand command) {
        return give(
                CallOut.notCalled(callOut),
                new CallOutInstruction(command, person(who), town.now(), town.rulebook(), town.orders()));
    }

    boolean response(String who, IssueId to, ResponseCommand command) {
        var asker = new PersonInResponse(person(who), town.now(), town.rulebook(), town.orders());
        return give(WholeNetResponse.notOpened(ResponseId.to(to)), new ResponseInstruction(command, asker));
    }

    boolean county(String who, AreaTreeCommand command) {
        AreaTree none = AreaTree.empty(TreeId.of(town.directory().county()));
        return give(none, new TreeInstruction(command, asking(who)));
    }

    boolean duty(String who, AreaId area, AreaDutyCommand command) {
        return give(AreaDuty.none(area), new DutyInstruction(area, command, asking(who)));
    }

    boolean policy(String who, PolicyCommand command) {
        PolicyBook none = PolicyBook.empty(BookId.of(town.directory().county()));
        return give(none, new BookInstruction(command, asking(who), WorkCalendar.day(town.now())));
    }

    boolean supervision(String who, OrderId order, SupervisionOrderCommand command) {
        var asker = new PersonSupervising(person(who), town.now(), town.rulebook(), town.orders());
        return give(SupervisionOrder.notIssued(order), new SupervisionInstruction(command, asker));
    }

    boolean run(String who, Turn turn, SupervisionRunCommand command) {
        return give(
                SupervisionRun.notHeld(turn.id()),
                new RunInstruction(command, turn, person(who), town.now(), town.rulebook()));
    }

    boolean village(String who, AreaId area, VillageRiskCommand command) {
        return give(
                VillageRisk.of(area), new VillageInstruction(command, area, person(who), town.now(), town.rulebook()));
    }

    /** For the hotline that the person takes calls for. */
    boolean hotline(String who, HotlineCommand command) {
        Person operator = person(who);
        UnitId hotline = Objects.requireNonNull(operator.unit());
        return give(
                HotlineMonth.of(hotline, YearMonth.from(command.day())),
                new HotlineInstruction(command, hotline, operator, false, town.now(), town.rulebook()));
    }

    boolean occasion(String who, OccasionId occasion, OccasionCommand command) {
        return switch (command) {
            case OccasionCommand.HoldActivityDay day ->
                give(ActivityDay.none(occasion), occasion(who, occasion, day, town));
            case OccasionCommand.MakeHomeVisit visit ->
                give(HomeVisit.none(occasion), occasion(who, occasion, visit, town));
        };
    }

    Person person(String who) {
        return town.directory().person(new PersonId(who)).orElseThrow();
    }

    /** What was meant to come about and did, or else the month is not as it was told. */
    void surely(String what, boolean did) {
        if (!did) {
            tally.missed(what + " at " + town.now() + ": " + refusal);
        }
    }

    /** What was tried against the rules, and the rule that it was against. */
    void surelyNot(String code, boolean did) {
        if (did || !code.equals(refusal)) {
            tally.missed("not " + code + " at " + town.now() + " but " + (did ? "done" : refusal));
        }
    }

    private static <S extends StreamState<S>> OccasionInstruction<S> occasion(
            String who, OccasionId occasion, OccasionCommand command, Town town) {
        Person person = town.directory().person(new PersonId(who)).orElseThrow();
        return new OccasionInstruction<>(occasion, command, person, town.now(), town.rulebook());
    }

    private AreaAsking asking(String who) {
        return new AreaAsking(person(who), false, town.now(), town.rulebook(), town.county());
    }

    private <S extends StreamState<S>> boolean give(S beginning, Instruction<S> instruction) {
        return give(() -> new Order<>(beginning, new SeenVersion.Any(), List.of(instruction)));
    }

    private <S extends StreamState<S>> boolean give(Supplier<Order<S>> order) {
        refusal = null;
        try {
            town.give(order.get());
            return true;
        } catch (RuleRefused no) {
            return no(no.reason().code());
        } catch (NotPermitted | NotVisible no) {
            return no("not-permitted");
        }
    }

    private boolean no(String code) {
        refusal = code;
        tally.refused(code);
        return false;
    }
}
