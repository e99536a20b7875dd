package org.lianshou.command.attachments;

import org.lianshou.attachments.AttachmentRefused;
import org.lianshou.attachments.RoomTaken;
import org.lianshou.attachments.StoreFull;
import org.lianshou.command.order.EvidenceRefused;
import org.lianshou.http.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why an attachment is not taken, or not by the evidence that names it. */
@RestControllerAdvice(basePackages = "org.lianshou.command")
@Order(0)
class AttachmentProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AttachmentRefused no) {
        HttpStatus status = no.code().equals("attachment-empty")
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        return Problem.of(status, no.code(), no).title(no.chinese()).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> evidence(EvidenceRefused no) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, no.code(), no)
                .title(no.chinese())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> full(StoreFull no) {
        return Problem.of(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "attachments-full",
                        "The disk has no room for another attachment. Nothing was kept; tell whoever runs this.")
                .title("附件存储空间已满")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(RoomTaken no) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "attachments-busy",
                        "Too many attachments are on their way. Try again in a moment.")
                .header("Retry-After", "5")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cutOff(UploadCutOff no) {
        return Problem.of(HttpStatus.BAD_REQUEST, "attachment-cut-off", "The body ended before it was whole.")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(DataAccessResourceFailureException no) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        "Nothing was recorded: the database can't be reached. Try again in a moment.")
                .header("Retry-After", "2")
                .response();
    }
}
