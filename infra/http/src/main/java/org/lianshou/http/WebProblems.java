package org.lianshou.http;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What goes wrong before a request reaches its meaning, and what nobody foresaw. Comes after all other advice. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class WebProblems {
    private static final Logger log = LoggerFactory.getLogger(WebProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownPath(NoResourceFoundException e) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-path", "There is nothing at /" + e.getResourcePath())
                .response();
    }

    /** The same, where no files lie at all. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownPath(NoHandlerFoundException e) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-path", "There is nothing at " + e.getRequestURL())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException e) {
        String supported = String.join(
                ", ", Arrays.asList(e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods()));
        return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This path takes " + supported)
                .header("Allow", supported)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMediaType(HttpMediaTypeNotSupportedException e) {
        return Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Send " + e.getSupportedMediaTypes() + ", not " + e.getContentType())
                .title("不收这种文件或内容")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge e) {
        return e.problem().response();
    }

    /** The rest: Spring's own refusals keep their status, the security chain keeps its exceptions, ours is a 500. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        if (e instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            String sentence = response.getBody().getDetail();
            return Problem.of(status, "bad-request", sentence == null ? status.getReasonPhrase() : sentence)
                    .response();
        }
        log.error("A request failed for a reason nobody foresaw", e);
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "The request failed for a reason that the server's log tells. Nothing is half done.")
                .response();
    }
}
