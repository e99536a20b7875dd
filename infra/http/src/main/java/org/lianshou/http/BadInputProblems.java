package org.lianshou.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.InvalidInput;
import org.lianshou.wire.JsonRefusal;
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

/** What can't be read, or can't be taken for what it claims to be: 400, with the field named. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadInputProblems {
    /** Faults of the body's form, each a code of its own; all others are {@code invalid-input} with the field's code. */
    private static final Set<String> OF_FORM = Set.of("unknown-field", "wrong-type", "malformed-json");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInput input) {
        String code = OF_FORM.contains(input.code()) ? input.code() : "invalid-input";
        FieldError error = new FieldError(input.field(), input.code(), String.valueOf(input.getMessage()));
        return Problem.of(HttpStatus.BAD_REQUEST, code, error.message())
                .title("Bad input")
                .with("errors", List.of(error))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        for (@Nullable Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return tooLarge.problem().response();
            }
            if (cause instanceof JacksonException json) {
                return invalid(JsonRefusal.of(json));
            }
        }
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "body-missing",
                        "This request needs a JSON body; {} where it has no fields.")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mismatch) {
        for (@Nullable Throwable cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput input) {
                return invalid(input);
            }
        }
        return invalid(new InvalidInput(mismatch.getName(), "wrong-type", "can't be read: " + mismatch.getValue()));
    }
}
