package org.lianshou.command.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.session.MajorMatterCommand.HoldAct;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Share;
import org.lianshou.session.Body;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.MajorAct;
import org.lianshou.session.MajorMatterEvent.ActHeld;
import org.lianshou.session.MajorMatterEvent.DecisionPublished;
import org.lianshou.session.MajorMatterEvent.ResultPublished;
import org.lianshou.session.SessionEvent;

/** 四议两公开: the rules of major matters. */
final class MajorMatters {
    private MajorMatters() {}

    static List<SessionEvent> decide(JointSession session, MajorMatterCommand command, SessionContext context) {
        return List.of(
                switch (command) {
                    case HoldAct c -> hold(session, c, context);
                    case MajorMatterCommand.PublishDecision c -> publish(session, c, context);
                    case MajorMatterCommand.PublishResult c -> publishResult(session, c, context);
                });
    }

    /** Without quorum it was not held at all; with it, and too few in favour, it has failed. */
    private static ActHeld hold(JointSession session, HoldAct c, SessionContext context) {
        Item item = Agenda.open(session, c.issue());
        SessionRefused.when(!item.major(), SessionRefusal.NOT_MAJOR, c.issue());
        SessionRefused.when(item.hasFailedAct(), SessionRefusal.ACT_FAILED);
        SessionRefused.when(
                item.nextAct().filter(c.step()::equals).isEmpty(), SessionRefusal.ACTS_OUT_OF_ORDER, c.step());
        Body body = c.body() == null ? Body.MEMBERS : c.body();
        Share quorum = quorum(c.step(), body, context.policy());
        Share majority = majority(c.step(), body, context.policy());
        SessionRefused.when(
                !quorum.isMetBy(c.present(), c.eligible()),
                SessionRefusal.NO_QUORUM,
                c.present() + " of " + c.eligible() + ", and policy asks for " + quorum);
        return new ActHeld(
                session.id(),
                context.actUnderPolicy(),
                c.issue(),
                c.step(),
                body,
                c.eligible(),
                c.present(),
                c.inFavour(),
                quorum.toString(),
                majority.toString(),
                majority.isMetBy(c.inFavour(), c.present()),
                c.minutes());
    }

    private static DecisionPublished publish(
            JointSession session, MajorMatterCommand.PublishDecision c, SessionContext context) {
        Item item = major(session, c.issue());
        SessionRefused.when(item.publishedAt() != null, SessionRefusal.ALREADY_PUBLISHED);
        SessionRefused.when(!item.waitsForPublication(), SessionRefusal.NO_DECISION);
        return new DecisionPublished(
                session.id(),
                context.actUnderPolicy(),
                c.issue(),
                board(session, c.board(), context),
                context.calendar().end(context.at(), context.policy().noticePeriod(), context.policy()));
    }

    private static ResultPublished publishResult(
            JointSession session, MajorMatterCommand.PublishResult c, SessionContext context) {
        Item item = major(session, c.issue());
        SessionRefused.when(item.publishedAt() == null, SessionRefusal.NOT_PUBLISHED);
        SessionRefused.when(item.resultPublished(), SessionRefusal.ALREADY_PUBLISHED);
        Issue issue = Agenda.known(c.issue(), context);
        SessionRefused.when(issue.work().completedAt() == null, SessionRefusal.RESULT_TOO_EARLY);
        AreaId board = board(session, c.board(), context);
        return new ResultPublished(session.id(), context.act(), c.issue(), issue.version(), board, c.words());
    }

    private static Item major(JointSession session, IssueId issue) {
        Item item = Agenda.item(session, issue);
        SessionRefused.when(!item.major(), SessionRefusal.NOT_MAJOR, issue);
        return item;
    }

    private static AreaId board(JointSession session, @Nullable AreaId given, SessionContext context) {
        AreaId own = session.convened().area();
        AreaId board = given == null ? own : given;
        SessionRefused.when(!context.areOnOneLine(board, own), SessionRefusal.BOARD_ELSEWHERE, board);
        return board;
    }

    /** 村民委员会组织法 22, 26 for the last; the others by local practice, as policy says. */
    private static Share quorum(MajorAct step, Body body, Policy policy) {
        return switch (step) {
            case BRANCH_PROPOSAL -> policy.branchPresent();
            case COMMITTEES_CONSULTATION -> policy.committeesPresent();
            case PARTY_MEETING -> policy.partyMeetingPresent();
            case VILLAGERS_RESOLUTION ->
                switch (body) {
                    case HOUSEHOLDS -> policy.assemblyHouseholds();
                    case REPRESENTATIVES -> policy.representativesPresent();
                    case ADULTS, MEMBERS -> policy.assemblyAdults();
                };
        };
    }

    private static Share majority(MajorAct step, Body body, Policy policy) {
        return switch (step) {
            case BRANCH_PROPOSAL -> policy.branchVotes();
            case COMMITTEES_CONSULTATION -> policy.committeesVotes();
            case PARTY_MEETING -> policy.partyMeetingVotes();
            case VILLAGERS_RESOLUTION ->
                body == Body.REPRESENTATIVES ? policy.representativesVotes() : policy.assemblyVotes();
        };
    }
}
