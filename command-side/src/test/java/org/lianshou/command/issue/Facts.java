package org.lianshou.command.issue;

import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.PETITIONS;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.V1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.DiscussionEvent.DiscussionWaived;
import org.lianshou.issue.EvaluationEvent.CallbackAttempted;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.Means;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Place;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.PublicationEvent.NoticeApproved;
import org.lianshou.issue.PublicationEvent.NoticeDrafted;
import org.lianshou.issue.PublicationEvent.NoticePosted;
import org.lianshou.issue.PublicationEvent.ObjectionRaised;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.ResolutionEvent.ExtensionRequested;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDeferred;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueReturned;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/** Things that have happened to one issue, a pothole in grid g1, unless said otherwise on Monday 2 March 2026 at 9. */
final class Facts {
    static final IssueId ID = new IssueId(new UUID(1, 1));
    static final Instant MONDAY = at("2026-03-02T09:00");
    static final Instant LATER = at("2026-03-02T10:00");
    static final Ground GROUND = new Ground("because", "有理由");
    static final PolicyVersion POLICY = new PolicyVersion("test-2026.1");

    private Facts() {}

    /** An instant, by the clock on the county's wall. */
    static Instant at(String shanghai) {
        return Instant.parse(shanghai + ":00+08:00");
    }

    static Act act(Actor actor) {
        return new Act(actor, MONDAY, false, POLICY);
    }

    static IssueEvent reported() {
        return reported(Kind.APPEAL, null);
    }

    static IssueEvent reportedHazard(Severity severity) {
        return reported(Kind.HAZARD, severity);
    }

    static IssueEvent reported(Kind kind, @Nullable Severity severity) {
        AppealType type = kind == Kind.APPEAL ? AppealType.REQUEST : null;
        return reported(
                Source.WEB_FORM,
                new Matter(kind, type, severity, null, ROADS, Urgency.ORDINARY, "路面塌陷", "村口路面塌了", null));
    }

    /** By telephone, so that no other clock runs before acceptance. */
    static IssueEvent reportedPetition(AppealType type) {
        return reportedPetition(type, Source.HOTLINE_CALL);
    }

    static IssueEvent reportedPetition(AppealType type, Source source) {
        return reported(
                source, new Matter(Kind.APPEAL, type, null, null, PETITIONS, Urgency.ORDINARY, "征地补偿", "补偿款未到", null));
    }

    private static IssueEvent reported(Source source, Matter matter) {
        SubjectId subject = new SubjectId(new UUID(7, 1));
        Reporter reporter =
                new Reporter(Reporter.Standing.NAMED, subject, People.RESIDENT.person(), null, null, null, null, null);
        return new IssueReported(
                ID, act(People.RESIDENT), source, matter, G1, Place.UNKNOWN, reporter, List.of(), null, null, null);
    }

    static IssueEvent acceptedFor(Level level, UnitId lead) {
        Deadline due = new Deadline(at("2026-03-10T00:00"), "5 working-day", POLICY, "test-2026", List.of(), false);
        return new IssueAccepted(ID, act(People.OPERATOR), level, lead, People.GRID_WORKER.person(), due);
    }

    /** Taken over from another system, so that no clock runs. */
    static IssueEvent acceptedWithoutClock() {
        return new IssueAccepted(ID, act(People.IMPORT), Level.GRID, U_G1, People.GRID_WORKER.person(), null);
    }

    static IssueEvent accepted() {
        return acceptedFor(Level.GRID, U_G1);
    }

    static IssueEvent discussionWaived() {
        return new DiscussionWaived(ID, act(People.OPERATOR), new Ground("minor-matter", "即办"));
    }

    static IssueEvent dispatchedTo(UnitId lead) {
        return new IssueDispatched(ID, act(People.OPERATOR), lead, List.of(), null);
    }

    static IssueEvent signedFor(Actor actor) {
        return new IssueSignedFor(ID, act(actor));
    }

    static IssueEvent returned() {
        return new IssueReturned(ID, act(People.GRID_WORKER), GROUND, null);
    }

    static IssueEvent extensionRequested() {
        return new ExtensionRequested(ID, act(People.GRID_WORKER), 2, GROUND, null);
    }

    static IssueEvent deferred() {
        return new IssueDeferred(ID, act(People.GRID_WORKER), GROUND, LocalDate.of(2026, 4, 1));
    }

    static IssueEvent completed() {
        return new IssueCompleted(ID, act(People.GRID_WORKER), "已修好", List.of(), List.of());
    }

    static IssueEvent callbackMissed() {
        return new CallbackAttempted(ID, act(People.OPERATOR), false, null);
    }

    static IssueEvent sentBack(int round) {
        return new ReworkOrdered(ID, act(People.OPERATOR), round, "问题未解决", null);
    }

    static IssueEvent evaluated() {
        return new IssueEvaluated(ID, act(People.OPERATOR), Means.CALLBACK, true, true, null);
    }

    static IssueEvent noticeDrafted() {
        return new NoticeDrafted(ID, act(People.CADRE), "公示", "已修好", null);
    }

    static IssueEvent noticeApproved() {
        return new NoticeApproved(ID, act(People.SECRETARY));
    }

    /** On the board until the 10th, open to objections until the 8th. */
    static IssueEvent noticePosted() {
        return new NoticePosted(ID, act(People.SECRETARY), V1, at("2026-03-10T00:00"), at("2026-03-08T00:00"));
    }

    static IssueEvent objection(int number, Actor by) {
        return new ObjectionRaised(ID, act(by), number, "没有修好");
    }

    static IssueEvent[] planned() {
        return all(reported(), accepted(), discussionWaived());
    }

    static IssueEvent[] dispatched() {
        return all(planned(), dispatchedTo(U_G1));
    }

    static IssueEvent[] inProgress() {
        return all(dispatched(), signedFor(People.GRID_WORKER));
    }

    static IssueEvent[] done() {
        return all(inProgress(), completed());
    }

    static IssueEvent[] hazardDone() {
        return all(
                reportedHazard(Severity.MINOR),
                accepted(),
                discussionWaived(),
                dispatchedTo(U_G1),
                signedFor(People.GRID_WORKER),
                completed());
    }

    static IssueEvent[] posted() {
        return all(done(), evaluated(), noticeDrafted(), noticeApproved(), noticePosted());
    }

    static IssueEvent[] all(IssueEvent... events) {
        return events;
    }

    static IssueEvent[] all(IssueEvent[] first, IssueEvent... more) {
        return Stream.of(first, more).flatMap(Stream::of).toArray(IssueEvent[]::new);
    }
}
