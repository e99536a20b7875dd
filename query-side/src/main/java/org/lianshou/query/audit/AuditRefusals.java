package org.lianshou.query.audit;

import org.lianshou.eventlog.heads.TreeInconsistent;
import org.lianshou.http.Problem;
import org.lianshou.query.web.Refusal;
import org.springframework.http.HttpStatus;

/** What an audit's question may be answered with in place of an answer. */
final class AuditRefusals {

    private AuditRefusals() {}

    static Refusal noHead() {
        return Refusal.of(Problem.of(
                HttpStatus.NOT_FOUND,
                "head-not-found",
                "No head was signed over that many events. GET /api/audit/heads lists those that were."));
    }

    static Refusal noEvent() {
        return Refusal.of(
                Problem.of(HttpStatus.NOT_FOUND, "event-not-found", "The issue has no event of that sequence."));
    }

    static Refusal notYetSigned() {
        return Refusal.of(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "head-not-yet-signed",
                        "The event is recorded, and no signed head covers it yet. Ask again in a moment.")
                .header("Retry-After", "1"));
    }

    static Refusal inconsistent() {
        return Refusal.of(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                TreeInconsistent.CODE,
                "What the log holds of this event is not what was signed. Keep this answer, and tell an auditor."));
    }
}
