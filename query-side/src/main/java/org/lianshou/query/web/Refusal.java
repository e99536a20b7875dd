package org.lianshou.query.web;

import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.http.Problem;
import org.springframework.http.HttpStatus;

/** A query that gets no answer, and the problem that says why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String BEHIND = "read-model-behind";

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.body().getDetail(), null, false, false);
        this.problem = problem;
    }

    public static Refusal of(Problem problem) {
        return new Refusal(problem);
    }

    /** For what is not there and for what the caller may not see alike, so that nobody learns which. */
    public static Refusal notFound() {
        return new Refusal(
                Problem.of(HttpStatus.NOT_FOUND, "issue-not-found", "There is no such issue, or none for you."));
    }

    /** The log holds what this version can't read; the log itself is left as it is. */
    public static Refusal unreadable(RecordedEvent event, RuntimeException reason) {
        return new Refusal(Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "event-unreadable",
                        "The event at position " + event.position() + ", " + event.type() + " revision "
                                + event.revision() + ", can't be read: " + reason.getMessage())
                .with("position", event.position())
                .with("sequence", event.sequence())
                .with("type", event.type()));
    }

    static Refusal badToken(String sentence) {
        return new Refusal(Problem.of(HttpStatus.BAD_REQUEST, "bad-token", sentence));
    }

    static Refusal behind() {
        return new Refusal(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        BEHIND,
                        "What you wrote is recorded, and not yet visible here. Ask again in a moment.")
                .header("Retry-After", "1"));
    }

    static Refusal unavailable() {
        return new Refusal(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "read-model-unavailable",
                        "The database does not answer. Ask again in a moment.")
                .header("Retry-After", "5"));
    }

    /** Whether all is well and the read model only follows a moment later. */
    public boolean isBehind() {
        return BEHIND.equals(problem.code());
    }

    public Problem problem() {
        return problem;
    }
}
