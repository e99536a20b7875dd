package org.lianshou.command.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.DiscussionCommand;
import org.lianshou.command.issue.EvaluationCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.LadderCommand;
import org.lianshou.command.issue.LineageCommand;
import org.lianshou.command.issue.PublicationCommand;
import org.lianshou.command.issue.ResolutionCommand;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Agenda;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Channel;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Notice;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Plan;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;

/** Random commands of a name: mostly such as the issue calls for, some that the rules must refuse. */
final class Attempts {
    private static final IssueId STANDING = new IssueId(new UUID(3, 1));
    private static final IssueId DUPLICATE = new IssueId(new UUID(3, 2));
    private static final IssueId UNKNOWN = new IssueId(new UUID(3, 3));

    private final Chance chance;
    private final Reports reports;
    private final Kin kin;
    private final List<UnitId> units;
    private final SmallCounty county;
    private final Map<IssueId, Issue> others = new HashMap<>();

    Attempts(Chance chance, SmallCounty county) {
        this.chance = chance;
        this.county = county;
        this.reports = new Reports(chance);
        this.kin = new Kin(chance);
        this.units = new ArrayList<>(
                county.directory().units().stream().map(Unit::id).toList());
        units.sort(Comparator.comparing(UnitId::value));
    }

    /** The other issues that the person who asks sees. */
    Map<IssueId, Issue> others() {
        return Map.copyOf(others);
    }

    IssueCommand takingOver(String name, Issue issue) {
        return name.equals("accept")
                ? new CollectionCommand.Accept(unitFor(issue), new PersonId("g1-worker"))
                : new DiscussionCommand.WaiveDiscussion(new Ground("imported-history", "旧系统已议"));
    }

    IssueCommand of(String name, Issue issue, Instant at) {
        return switch (name) {
            case "report" -> reports.report();
            case "supplement" -> new CollectionCommand.Supplement(words(), evidence(issue));
            case "urge" -> new CollectionCommand.Urge(words());
            case "withdraw" -> new CollectionCommand.Withdraw(words());
            case "correct" -> new CollectionCommand.Correct(ground(), reports.correction());
            case "answer" -> new CollectionCommand.Answer(words());
            case "decline" -> new CollectionCommand.Decline(ground(), chance.of(Channel.values()), words());
            case "link" -> link(issue);
            case "unlink" -> new CollectionCommand.Unlink(ground());
            case "accept" -> accept(issue);
            case "erase-subject" -> erase(issue);
            case "unmask-reporter" -> new CollectionCommand.UnmaskReporter(ground("verify-handling"));
            case "waive-discussion" -> new DiscussionCommand.WaiveDiscussion(ground("minor-matter"));
            case "record-outcome" -> outcome(issue, at);
            case "dispatch" -> dispatch(issue);
            case "sign-for" -> new ResolutionCommand.SignFor();
            case "return" -> new ResolutionCommand.Return(ground(), chance.percent(50) ? unit() : null);
            case "uphold-return" -> new ResolutionCommand.UpholdReturn(unitFor(issue), words());
            case "refuse-return" -> new ResolutionCommand.RefuseReturn(words());
            case "change-lead" -> new ResolutionCommand.ChangeLead(unitFor(issue), ground());
            case "report-progress" -> new ResolutionCommand.ReportProgress(words(), evidence(issue));
            case "request-extension" -> extension(issue);
            case "approve-extension" -> new ResolutionCommand.ApproveExtension(chance.percent(40) ? words() : null);
            case "refuse-extension" -> new ResolutionCommand.RefuseExtension(words());
            case "move-policy" -> new ResolutionCommand.MovePolicy(version(issue, at), ground());
            case "defer" -> new ResolutionCommand.Defer(ground(), reviewDay(at));
            case "settle-deferral" -> new ResolutionCommand.SettleDeferral(words());
            case "complete" -> {
                kin.parts(issue, others);
                yield new ResolutionCommand.Complete(words(), evidence(issue), evidence(issue));
            }
            case "gather" -> kin.gather(others);
            case "record-callback" -> callback();
            case "evaluate" -> new EvaluationCommand.Evaluate(chance.percent(60), chance.percent(60), words());
            case "reinspect" -> new EvaluationCommand.Reinspect(chance.percent(50), words(), evidence(issue));
            case "waive-evaluation" ->
                new EvaluationCommand.WaiveEvaluation(
                        ground(chance.of("reporter-asked-for-no-call", "reporter-asked-for-no-call", "not-sampled")));
            case "conclude-unsatisfied" -> new EvaluationCommand.ConcludeUnsatisfied(ground());
            case "draft-notice" ->
                new PublicationCommand.DraftNotice(
                        "公示：" + words(), chance.percent(93) ? words() : words() + "，电话 138 0000 0000", null);
            case "approve-notice" -> new PublicationCommand.ApproveNotice();
            case "post-notice" -> new PublicationCommand.PostNotice(chance.percent(50) ? null : board());
            case "raise-objection" -> new PublicationCommand.RaiseObjection(words());
            case "answer-objection" ->
                new PublicationCommand.AnswerObjection(objection(issue), chance.percent(40), words());
            case "waive-publication" -> new PublicationCommand.WaivePublication(ground("privacy"));
            case "close" -> new PublicationCommand.Close(chance.percent(50) ? null : words());
            case "reopen" -> new PublicationCommand.Reopen(ground());
            case "split" -> kin.split();
            case "gather-into" -> kin.gatherInto(issue, others);
            case "release-from-gathering" -> new LineageCommand.ReleaseFromGathering(ground());
            case "escalate" -> new LadderCommand.Escalate(words());
            case "delegate" -> new LadderCommand.Delegate(unitFor(issue), words());
            default -> throw new IllegalArgumentException("nothing to attempt for " + name);
        };
    }

    private IssueCommand link(Issue issue) {
        others.clear();
        others.put(STANDING, like(issue, STANDING, Stage.REPORTED));
        others.put(DUPLICATE, like(issue, DUPLICATE, Stage.LINKED));
        others.put(issue.id(), issue);
        return new CollectionCommand.Link(chance.of(STANDING, STANDING, DUPLICATE, UNKNOWN, issue.id()), words());
    }

    /** At times the same person has another issue, which is open. */
    private IssueCommand erase(Issue issue) {
        others.clear();
        if (chance.percent(30)) {
            others.put(STANDING, like(issue, STANDING, Stage.REPORTED));
        }
        return new CollectionCommand.EraseSubject(ground(chance.of("consent-withdrawn", "purpose-achieved")));
    }

    private static Issue like(Issue issue, IssueId id, Stage stage) {
        return new Issue(
                id, 0, stage, issue.intake(), null, issue.work(), issue.appraisal(), null, issue.timing(), null);
    }

    private IssueCommand accept(Issue issue) {
        PersonId holder = chance.maybe(
                chance.of(new PersonId("g1-worker"), new PersonId(chance.percent(20) ? "nobody" : "v1-cadre")));
        return new CollectionCommand.Accept(chance.percent(40) ? null : unitFor(issue), holder);
    }

    private IssueCommand outcome(Issue issue, Instant at) {
        Outcome outcome = chance.of(
                Outcome.PLAN_ADOPTED, Outcome.PLAN_ADOPTED, Outcome.POSTPONED, Outcome.NO_CONSENSUS, Outcome.ESCALATE);
        UnitId lead = unitFor(issue);
        Plan plan = new Plan(words(), lead, support(lead), chance.percent(50) ? day(at) : null, null);
        return new DiscussionCommand.RecordOutcome(
                outcome,
                session(issue, "说事会 " + chance.below(100) + " 号"),
                outcome == Outcome.PLAN_ADOPTED ? plan : null,
                outcome == Outcome.POSTPONED ? day(at) : null,
                words());
    }

    /** That which is awaited, where one is. */
    private static String session(Issue issue, String other) {
        List<Agenda> agendas = issue.timing().agendas();
        return agendas.isEmpty() ? other : agendas.getFirst().session();
    }

    /** At times one that was in force, or will be, or is not the place's. */
    private PolicyVersion version(Issue issue, Instant at) {
        return chance.percent(70)
                ? county.rulebook().policyInForce(issue, at).version()
                : new PolicyVersion(chance.of("test-2026.1", "test-2026.2", "test-2026.2+t1-2026.1"));
    }

    private IssueCommand dispatch(Issue issue) {
        UnitId lead = unitFor(issue);
        return new ResolutionCommand.Dispatch(lead, support(lead), chance.percent(50) ? null : words());
    }

    private IssueCommand callback() {
        return chance.percent(50)
                ? new EvaluationCommand.RecordCallback(false, null, null, null)
                : new EvaluationCommand.RecordCallback(true, chance.percent(60), chance.percent(60), words());
    }

    private int objection(Issue issue) {
        Notice notice = issue.notice();
        List<Notice.Objection> raised = notice == null ? List.of() : notice.objections();
        List<Notice.Objection> open =
                raised.stream().filter(Notice.Objection::isOpen).toList();
        return open.isEmpty() || chance.percent(30)
                ? 1 + chance.below(raised.size() + 1)
                : chance.from(open).number();
    }

    /** Mostly in the days that go with the matter. */
    private IssueCommand extension(Issue issue) {
        boolean petition = issue.intake() != null
                && SmallCounty.PETITIONS.equals(issue.reported().matter().category());
        return petition == chance.percent(85)
                ? new ResolutionCommand.RequestExtension(null, 1 + chance.below(36), ground())
                : new ResolutionCommand.RequestExtension(1 + chance.below(4), null, ground());
    }

    private AreaId board() {
        return chance.of(SmallCounty.V1, SmallCounty.T1, SmallCounty.COUNTY, SmallCounty.V3);
    }

    private List<UnitId> support(UnitId lead) {
        UnitId other = unit();
        return chance.percent(60) || other.equals(lead) ? List.of() : List.of(other);
    }

    /** Half of the time the unit that leads already or one of its place, so that attempts succeed often enough. */
    private UnitId unitFor(Issue issue) {
        Duty duty = issue.duty();
        if (duty != null && chance.percent(25)) {
            return duty.lead();
        }
        List<UnitId> near =
                issue.intake() == null ? units : near(issue.reported().area());
        return chance.percent(70) && !near.isEmpty() ? chance.from(near) : unit();
    }

    private List<UnitId> near(AreaId place) {
        return units.stream()
                .filter(unit -> county.directory()
                        .isUnder(
                                place,
                                county.directory().unit(unit).orElseThrow().area()))
                .toList();
    }

    private UnitId unit() {
        return chance.percent(8) ? chance.of(new UnitId("u-none"), SmallCounty.U_G0) : chance.from(units);
    }

    /** At times something of the reporter's own, such as a certificate. */
    private @Nullable List<Evidence> evidence(Issue issue) {
        if (chance.percent(40)) {
            return null;
        }
        String reference = "photo:" + chance.below(1_000);
        Intake intake = issue.intake();
        return chance.percent(20) && intake != null
                ? List.of(new Evidence(reference, null, null, intake.reporter().subject()))
                : List.of(new Evidence(reference, words(), null, null));
    }

    private LocalDate day(Instant at) {
        return WorkCalendar.day(at).plusDays(chance.below(30) - 3L);
    }

    /** As often as not so soon that the life sees it. */
    private LocalDate reviewDay(Instant at) {
        return WorkCalendar.day(at).plusDays(chance.below(chance.percent(50) ? 4 : 30) - 1L);
    }

    private Ground ground(String... named) {
        String code = named.length > 0 && chance.percent(80) ? named[0] : chance.of("because", "imported-history");
        return new Ground(code, words());
    }

    private String words() {
        return chance.of("路面已修好", "请尽快处理", "需要再看看", "🛠️ 已到场", "第 " + chance.below(1_000) + " 次");
    }
}
