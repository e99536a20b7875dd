package org.lianshou.query.web;

import org.lianshou.eventlog.EventLogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice(basePackages = "org.lianshou.query")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RefusalProblems {

    private static final Logger log = LoggerFactory.getLogger(RefusalProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.problem().response();
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, EventLogUnavailable.class})
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException e) {
        log.warn("The read model's database does not answer: {}", e.getMessage());
        return Refusal.unavailable().problem().response();
    }
}
