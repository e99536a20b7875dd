package org.lianshou.command.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Channel;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.Level;
import org.lianshou.issue.Lineage;
import org.lianshou.issue.Notice;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Step;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Waiver;
import org.lianshou.policy.WorkCalendar;

/** Commands of a name that this very issue might be given, the most plausible first. */
record Samples(Issue issue, Directory directory, Instant at, Policy kept, Policy inForce) {
    private static final String WORDS = "试";
    private static final Ground GROUND = new Ground("sample", WORDS);
    private static final LineageCommand.Part PART = new LineageCommand.Part(WORDS, WORDS, null, null, null);

    /** An issue that this one could be linked to: its like, under another id. */
    static Issue otherThan(Issue issue) {
        UUID id = issue.id().value();
        IssueId other = new IssueId(new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits()));
        return new Issue(
                other,
                issue.version(),
                issue.stage(),
                issue.intake(),
                issue.duty(),
                issue.work(),
                issue.appraisal(),
                issue.notice(),
                issue.timing(),
                issue.lineage());
    }

    /** A gathering under which this one could be gathered: of its kind, at its place, and open. */
    static Issue gatheringOf(Issue issue) {
        UUID id = issue.id().value();
        IssueId other = new IssueId(new UUID(~id.getMostSignificantBits(), id.getLeastSignificantBits()));
        Descent members = Descent.gathering(List.of(IssueSeen.of(otherThan(issue))));
        return new Issue(
                other,
                0,
                Stage.REPORTED,
                issue.intake(),
                null,
                issue.work(),
                issue.appraisal(),
                null,
                issue.timing(),
                new Lineage(members, List.of(), null, List.of()));
    }

    Stream<IssueCommand> of(String name) {
        return switch (name) {
            case "accept" -> accepts();
            case "waive-discussion" -> waivers(Step.DISCUSSION, DiscussionCommand.WaiveDiscussion::new);
            case "waive-evaluation" -> waivers(Step.EVALUATION, EvaluationCommand.WaiveEvaluation::new);
            case "waive-publication" -> waivers(Step.PUBLICATION, PublicationCommand.WaivePublication::new);
            case "dispatch" -> leads().map(lead -> new ResolutionCommand.Dispatch(lead, null, null));
            case "uphold-return" -> units().map(lead -> new ResolutionCommand.UpholdReturn(lead, WORDS));
            case "change-lead" -> units().map(lead -> new ResolutionCommand.ChangeLead(lead, GROUND));
            case "delegate" -> units().map(lead -> new LadderCommand.Delegate(lead, WORDS));
            case "answer-objection" -> answers();
            case "erase-subject" -> erasures();
            case "unmask-reporter" -> unmaskings();
            default -> Stream.of(single(name));
        };
    }

    private IssueCommand single(String name) {
        return switch (name) {
            case "supplement" -> new CollectionCommand.Supplement(WORDS, null);
            case "urge" -> new CollectionCommand.Urge(WORDS);
            case "withdraw" -> new CollectionCommand.Withdraw(WORDS);
            case "correct" ->
                new CollectionCommand.Correct(GROUND, new Correction(null, null, null, Urgency.URGENT, null, null));
            case "answer" -> new CollectionCommand.Answer(WORDS);
            case "decline" -> new CollectionCommand.Decline(GROUND, Channel.OTHER, WORDS);
            case "link" -> new CollectionCommand.Link(otherThan(issue).id(), WORDS);
            case "unlink" -> new CollectionCommand.Unlink(GROUND);
            case "record-outcome" ->
                new DiscussionCommand.RecordOutcome(Outcome.NO_CONSENSUS, WORDS, null, null, WORDS);
            case "sign-for" -> new ResolutionCommand.SignFor();
            case "return" -> new ResolutionCommand.Return(GROUND, null);
            case "refuse-return" -> new ResolutionCommand.RefuseReturn(WORDS);
            case "report-progress" -> new ResolutionCommand.ReportProgress(WORDS, null);
            case "request-extension" ->
                kept.isPetition(issue.reported().matter())
                        ? new ResolutionCommand.RequestExtension(null, 1, GROUND)
                        : new ResolutionCommand.RequestExtension(1, null, GROUND);
            case "approve-extension" -> new ResolutionCommand.ApproveExtension(WORDS);
            case "refuse-extension" -> new ResolutionCommand.RefuseExtension(WORDS);
            case "move-policy" -> new ResolutionCommand.MovePolicy(inForce.version(), GROUND);
            case "defer" -> new ResolutionCommand.Defer(GROUND, tomorrow());
            case "settle-deferral" -> new ResolutionCommand.SettleDeferral(WORDS);
            case "complete" ->
                new ResolutionCommand.Complete(WORDS, null, List.of(new Evidence(WORDS, null, null, null)));
            case "record-callback" -> new EvaluationCommand.RecordCallback(true, true, true, null);
            case "evaluate" -> new EvaluationCommand.Evaluate(true, true, null);
            case "reinspect" -> new EvaluationCommand.Reinspect(true, WORDS, null);
            case "conclude-unsatisfied" -> new EvaluationCommand.ConcludeUnsatisfied(GROUND);
            case "draft-notice" -> new PublicationCommand.DraftNotice(WORDS, WORDS, null);
            case "approve-notice" -> new PublicationCommand.ApproveNotice();
            case "post-notice" -> new PublicationCommand.PostNotice(null);
            case "raise-objection" -> new PublicationCommand.RaiseObjection(WORDS);
            case "close" -> new PublicationCommand.Close(null);
            case "reopen" -> new PublicationCommand.Reopen(GROUND);
            case "escalate" -> new LadderCommand.Escalate(WORDS);
            case "split" -> new LineageCommand.Split(List.of(PART, PART), GROUND);
            case "gather-into" ->
                new LineageCommand.GatherInto(gatheringOf(issue).id(), WORDS);
            case "release-from-gathering" -> new LineageCommand.ReleaseFromGathering(GROUND);
            default -> throw new IllegalArgumentException("no sample of " + name);
        };
    }

    private Stream<IssueCommand> accepts() {
        IssueCommand byOneself = new CollectionCommand.Accept(null, null);
        return Stream.concat(units().map(lead -> new CollectionCommand.Accept(lead, null)), Stream.of(byOneself));
    }

    private Stream<IssueCommand> waivers(Step step, Function<Ground, IssueCommand> waiving) {
        List<Waiver> named = kept.waivers(step, issue.reported().matter().kind());
        return named.isEmpty()
                ? Stream.of(waiving.apply(GROUND))
                : named.stream().map(waiver -> waiving.apply(new Ground(waiver.ground(), WORDS)));
    }

    private Stream<IssueCommand> erasures() {
        return inForce.erasures().stream()
                .map(erasure -> new CollectionCommand.EraseSubject(new Ground(erasure.ground(), WORDS)));
    }

    /** The sample where policy names none, so that the reason is told. */
    private Stream<IssueCommand> unmaskings() {
        Stream<Ground> named = inForce.unmaskings().stream().map(one -> new Ground(one.ground(), WORDS));
        return Stream.concat(named, Stream.of(GROUND)).limit(1).map(CollectionCommand.UnmaskReporter::new);
    }

    private Stream<IssueCommand> answers() {
        Notice notice = issue.notice();
        List<Notice.Objection> raised = notice == null ? List.of() : notice.objections();
        Stream<Integer> numbers =
                raised.stream().filter(Notice.Objection::isOpen).map(Notice.Objection::number);
        return Stream.concat(numbers, Stream.of(1))
                .map(number -> new PublicationCommand.AnswerObjection(number, false, WORDS));
    }

    private Stream<UnitId> leads() {
        Duty duty = issue.duty();
        return duty == null ? units() : Stream.concat(Stream.of(duty.lead()), units());
    }

    /** The desks on the way from the issue's place to the county, then every unit; taken one by one, as needed. */
    private Stream<UnitId> units() {
        AreaId place = issue.reported().area();
        Stream<UnitId> desks = Arrays.stream(Level.values())
                .filter(level -> directory.area(place).isPresent())
                .map(level -> directory.desk(place, level))
                .flatMap(Optional::stream);
        return Stream.concat(desks, directory.units().stream().map(Unit::id));
    }

    private LocalDate tomorrow() {
        return WorkCalendar.day(at).plusDays(1);
    }
}
