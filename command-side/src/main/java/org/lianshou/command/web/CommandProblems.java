package org.lianshou.command.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.Decider;
import org.lianshou.command.issue.Refused;
import org.lianshou.command.order.NotPermitted;
import org.lianshou.command.order.NotVisible;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.command.order.VersionMissing;
import org.lianshou.command.rule.Reason;
import org.lianshou.command.rule.RuleRefused;
import org.lianshou.command.session.SessionRefused;
import org.lianshou.command.visit.OccasionRefused;
import org.lianshou.eventlog.EventLogBusy;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.EventLogUnavailable;
import org.lianshou.eventlog.KeyReusedWithOtherBody;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.keys.SubjectKeyDestroyed;
import org.lianshou.http.Problem;
import org.lianshou.session.SessionSteps;
import org.lianshou.wire.LianshouJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every way in which a command is not carried out, with its status and stable code. */
@RestControllerAdvice
@Order(0)
class CommandProblems {
    private static final String OF_ISSUES = "issue.";

    private final EventLogReader log;

    CommandProblems(@Qualifier("commandLogReader") EventLogReader log) {
        this.log = log;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused no) {
        return problem(no)
                .with("stage", no.stage())
                .with("stageName", no.stage().label())
                .with("possible", Decider.possible(no.stage()))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SessionRefused no) {
        return problem(no)
                .with("stage", no.stage())
                .with("stageName", no.stage().label())
                .with("possible", SessionSteps.possible(no.stage()))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(OccasionRefused no) {
        return problem(no).with("item", no.item()).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuleRefused no) {
        return problem(no).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> hidden(NotVisible no) {
        return Problem.of(HttpStatus.NOT_FOUND, no.kind().name() + "-not-found", sentence(no))
                .title("没有这个" + no.kind().label())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(NotPermitted no) {
        return Problem.of(HttpStatus.FORBIDDEN, "not-permitted", sentence(no))
                .title("您的角色不能做这一步")
                .with("whoMay", no.whoMay())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(VersionMissing no) {
        return Problem.of(
                        HttpStatus.PRECONDITION_REQUIRED,
                        "if-match-required",
                        sentence(no) + "; send its ETag in If-Match")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion no) {
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED, "stale-version", sentence(no) + "; look again and decide anew")
                .title("已被他人更新")
                .with("seen", no.seen())
                .with("version", no.current())
                .with("changes", changesSince(no))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(KeyReusedWithOtherBody no) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request; take a new key for a new request.")
                .title("上一次提交已经记录，这一次的内容与它不同")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> erased(SubjectKeyDestroyed no) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "subject-erased",
                        "Nothing was recorded: the reporter was erased meanwhile. Report again, as somebody new.")
                .title("反映人的个人信息刚刚删除")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(EventLogUnavailable no) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        no.outcomeUnknown() ? "outcome-unknown" : "log-unavailable",
                        no.outcomeUnknown()
                                ? "The database left while it committed. Repeat with the same Idempotency-Key."
                                : "Nothing was recorded: the event log can't be reached. Try again in a moment.")
                .header("Retry-After", "2")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(EventLogBusy no) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "log-busy",
                        "Nothing was recorded: more wait to be recorded than can be kept waiting. Try again in a moment.")
                .header("Retry-After", "1")
                .response();
    }

    /**
     * One thing that happened since the caller looked.
     *
     * @param by absent of an issue, where who it was is not for everybody: its history says it to whom it may
     */
    record Change(
            long version,
            String type,
            Instant recordedAt,
            @Nullable String by) {}

    private List<Change> changesSince(StaleVersion no) {
        return log.stream(no.stream(), no.seen() + 1).stream()
                .map(event -> new Change(event.sequence(), event.type(), event.recordedAt(), by(event)))
                .toList();
    }

    private static @Nullable String by(RecordedEvent event) {
        return event.type().startsWith(OF_ISSUES)
                ? null
                : LianshouJson.mapper()
                        .readTree(event.payload())
                        .at("/act/actor/person")
                        .asString(null);
    }

    private static Problem problem(RuleRefused no) {
        Reason reason = no.reason();
        HttpStatus status = reason.namesNothing() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return Problem.of(status, reason.code(), sentence(no)).title(reason.chinese());
    }

    private static String sentence(RuntimeException no) {
        String message = String.valueOf(no.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
