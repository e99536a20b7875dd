package org.lianshou.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A refusal on its way out: status, stable code, and a sentence that says what to do (RFC 9457). */
public final class Problem {
    private final ProblemDetail detail;
    private final HttpHeaders headers = new HttpHeaders();

    private final String code;

    private Problem(HttpStatus status, String code, String sentence) {
        this.code = code;
        detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setProperty("code", code);
    }

    public static Problem of(HttpStatus status, String code, String sentence) {
        return new Problem(status, code, sentence);
    }

    /** With the exception's own sentence. */
    public static Problem of(HttpStatus status, String code, RuntimeException e) {
        return new Problem(status, code, String.valueOf(e.getMessage()));
    }

    public Problem title(String title) {
        detail.setTitle(title);
        return this;
    }

    /** A further member of the problem object. */
    public Problem with(String name, Object value) {
        detail.setProperty(name, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** The stable code of it. */
    public String code() {
        return code;
    }

    public ProblemDetail body() {
        return detail;
    }

    public ResponseEntity<ProblemDetail> response() {
        return ResponseEntity.status(detail.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
