package org.lianshou.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.Appended;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.axon.EventCodec.Encoded;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.ReporterUnmasked;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.DiscussionEvent.DiscussionWaived;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.Means;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Place;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.PublicationEvent.IssueClosed;
import org.lianshou.issue.PublicationEvent.IssueReopened;
import org.lianshou.issue.PublicationEvent.NoticeApproved;
import org.lianshou.issue.PublicationEvent.NoticeDrafted;
import org.lianshou.issue.PublicationEvent.NoticePosted;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.Role;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;
import org.lianshou.stream.StreamEvent;
import org.lianshou.wire.StreamEventCodec;

/** Writes issues' lives into the log by hand, with no rule in the way. */
public final class Histories {

    public static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    private final EventLog log;
    private final StreamEventCodec codec;
    private final Map<UUID, Long> versions = new HashMap<>();

    public Histories(EventLog log, SubjectKeys keys) {
        this.log = log;
        this.codec = StreamEventCodec.opening(keys);
    }

    public Appended append(IssueId issue, IssueEvent... events) {
        return append(issue.value(), events);
    }

    /** Of whatever kind the stream is. */
    public Appended append(UUID stream, StreamEvent... events) {
        long version = versions.getOrDefault(stream, Append.NEW_STREAM);
        List<NewEvent> encoded = new ArrayList<>();
        for (StreamEvent event : events) {
            Encoded bytes = codec.encode(stream, version + 1 + encoded.size(), event);
            encoded.add(new NewEvent(bytes.type(), bytes.revision(), bytes.payload(), "{}".getBytes(UTF_8)));
        }
        return append(stream, encoded);
    }

    public Appended append(IssueId issue, List<NewEvent> events) {
        return append(issue.value(), events);
    }

    private Appended append(UUID stream, List<NewEvent> events) {
        long version = versions.getOrDefault(stream, Append.NEW_STREAM);
        Appended appended = log.append(new Append(stream, version, events));
        versions.put(stream, appended.version());
        return appended;
    }

    public static IssueId newIssue() {
        return new IssueId(UUID.randomUUID());
    }

    public static Act act(Role capacity, String person) {
        return new Act(new Actor(new PersonId(person), capacity, null), START, false, null);
    }

    public static Function<IssueId, IssueEvent> reported(String area, String summary) {
        return reported(area, summary, null, null);
    }

    public static Function<IssueId, IssueEvent> reported(
            String area, String summary, @Nullable String account, @Nullable String complainedOf) {
        return issue -> {
            SubjectId subject = new SubjectId(UUID.randomUUID());
            Matter matter = new Matter(
                    Kind.APPEAL,
                    AppealType.COMPLAINT,
                    null,
                    null,
                    new CategoryId("roads"),
                    Urgency.ORDINARY,
                    summary,
                    "说明:" + summary,
                    complainedOf == null ? null : new UnitId(complainedOf));
            Reporter reporter = new Reporter(
                    Reporter.Standing.NAMED,
                    subject,
                    account == null ? null : new PersonId(account),
                    null,
                    new Personal.Clear(subject, "王小明"),
                    new Personal.Clear(subject, "13800000000"),
                    null,
                    null);
            return new IssueReported(
                    issue,
                    account == null ? act(Role.OPERATOR, "operator") : act(Role.RESIDENT, account),
                    Source.HOTLINE_CALL,
                    matter,
                    new AreaId(area),
                    new Place("解放路路口", null, null),
                    reporter,
                    List.of(),
                    new Personal.Clear(subject, "别告诉别人"),
                    null,
                    null);
        };
    }

    public static Function<IssueId, IssueEvent> accepted(Level level, String lead, Instant due) {
        Deadline deadline = new Deadline(due, "5 working-day", new PolicyVersion("p-1"), "cn-2026", List.of(), false);
        return issue -> new IssueAccepted(
                issue, act(Role.OPERATOR, "operator"), level, new UnitId(lead), new PersonId("county"), deadline);
    }

    /** That nobody gave the issue out. */
    public static Function<IssueId, IssueEvent> dispatchMissed(Card card) {
        Deadline deadline = new Deadline(
                START.plus(Duration.ofHours(4)), "4 hour", new PolicyVersion("p-1"), "cn-2026", List.of(), false);
        return issue -> new DeadlineMissed(issue, act(Role.SYSTEM, "clock"), ClockKind.DISPATCH, START, deadline, card);
    }

    public static Function<IssueId, IssueEvent> waived() {
        return issue -> new DiscussionWaived(issue, act(Role.OPERATOR, "operator"), new Ground("minor-matter", "小事"));
    }

    public static Function<IssueId, IssueEvent> dispatched(String lead, String... support) {
        return issue -> new IssueDispatched(
                issue,
                act(Role.COUNTY_DISPATCHER, "county"),
                new UnitId(lead),
                List.of(support).stream().map(UnitId::new).toList(),
                null);
    }

    public static Function<IssueId, IssueEvent> signedFor() {
        return issue -> new IssueSignedFor(issue, act(Role.DEPARTMENT, "roads"));
    }

    public static Function<IssueId, IssueEvent> completed() {
        return issue -> new IssueCompleted(issue, act(Role.DEPARTMENT, "roads"), "修好了", List.of(), List.of());
    }

    public static Function<IssueId, IssueEvent> evaluated() {
        return issue -> new IssueEvaluated(issue, act(Role.OPERATOR, "operator"), Means.CALLBACK, true, true, null);
    }

    public static Function<IssueId, IssueEvent> drafted(String title) {
        return issue -> new NoticeDrafted(issue, act(Role.OPERATOR, "operator"), title, "路已修好。", null);
    }

    public static Function<IssueId, IssueEvent> approved() {
        return issue -> new NoticeApproved(issue, act(Role.COUNTY_DISPATCHER, "county"));
    }

    public static Function<IssueId, IssueEvent> posted(String board) {
        return issue -> new NoticePosted(
                issue,
                act(Role.OPERATOR, "operator"),
                new AreaId(board),
                START.plus(Duration.ofDays(5)),
                START.plus(Duration.ofDays(5)));
    }

    public static Function<IssueId, IssueEvent> closed() {
        return issue -> new IssueClosed(issue, act(Role.OPERATOR, "operator"), null);
    }

    public static Function<IssueId, IssueEvent> reopened() {
        return issue ->
                new IssueReopened(issue, act(Role.COUNTY_DISPATCHER, "county"), new Ground("new-facts", "又坏了"), null);
    }

    /** Without destroying the key: that is the command side's. */
    public static Function<IssueId, IssueEvent> erased(SubjectId subject) {
        return issue ->
                new SubjectErased(issue, act(Role.ADMIN, "admin"), new Ground("consent-withdrawn", "本人申请"), subject);
    }

    /** By an auditor or supervisor of a unit. */
    public static Function<IssueId, IssueEvent> unmasked(Role capacity, String person, Instant until) {
        Actor by = new Actor(new PersonId(person), capacity, new UnitId("u-county"));
        return issue -> new ReporterUnmasked(
                issue, new Act(by, START, false, null), new Ground("verify-handling", "电话核实是否修好"), until);
    }

    /** A whole life up to the board. */
    public Appended publish(IssueId issue, String area, String title) {
        return live(
                issue,
                reported(area, title),
                accepted(Level.VILLAGE, "u-v11", START.plus(Duration.ofDays(7))),
                waived(),
                dispatched("u-roads"),
                signedFor(),
                completed(),
                evaluated(),
                drafted(title),
                approved(),
                posted(area));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read, never kept
    public final Appended live(IssueId issue, Function<IssueId, IssueEvent>... events) {
        return append(
                issue, List.of(events).stream().map(event -> event.apply(issue)).toArray(IssueEvent[]::new));
    }
}
