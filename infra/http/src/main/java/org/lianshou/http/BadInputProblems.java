package org.lianshou.http;

import java.util.List;
import java.util.stream.Collectors;
import org.lianshou.issue.InvalidInput;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What can't be read, or can't be taken for what it claims to be: 400, with the field named. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadInputProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInput input) {
        return problem(
                "invalid-input", new FieldError(input.field(), input.code(), String.valueOf(input.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput input) {
                return invalid(input);
            }
            if (cause instanceof BodyTooLarge tooLarge) {
                return tooLarge.problem().response();
            }
        }
        return unreadable.getCause() instanceof JacksonException e ? unreadable(e) : missing();
    }

    private static ResponseEntity<ProblemDetail> unreadable(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException e ->
                problem(
                        "unknown-field",
                        new FieldError(
                                path(e), "unknown-field", "is not a field of this request; known are " + known(e)));
            case MismatchedInputException e ->
                problem("wrong-type", new FieldError(path(e), "wrong-type", e.getOriginalMessage()));
            default ->
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "malformed-json",
                                "The body is not JSON: " + cause.getOriginalMessage())
                        .response();
        };
    }

    private static ResponseEntity<ProblemDetail> missing() {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "body-missing",
                        "This request needs a JSON body; {} where it has no fields.")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mismatch) {
        for (Throwable cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput input) {
                return invalid(input);
            }
        }
        return problem(
                "invalid-input",
                new FieldError(
                        mismatch.getName(), "wrong-type", "has a value that can't be read: " + mismatch.getValue()));
    }

    private static ResponseEntity<ProblemDetail> problem(String code, FieldError error) {
        String sentence = "The field " + error.field() + " can't be taken: " + error.message();
        return Problem.of(HttpStatus.BAD_REQUEST, code, sentence)
                .title("Bad input")
                .with("errors", List.of(error))
                .response();
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : at.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? "none"
                : e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
