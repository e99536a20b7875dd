package org.lianshou.command.imports;

import org.lianshou.http.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Why a file is not taken at all. What is wrong with a row stands in its receipt. */
@RestControllerAdvice
@Order(0)
class ImportProblems {
    private final long largestFile;

    ImportProblems(ImportLimit limit) {
        largestFile = limit.largestFile().toBytes();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableFile e) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, e.code(), e)
                .title("文件无法读取")
                .with("errors", e.errors())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownProfile e) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-profile", e)
                .title("没有这种导入格式")
                .with("allowed", e.known())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoSuchImport e) {
        return Problem.of(HttpStatus.NOT_FOUND, "import-not-found", e)
                .title("没有这次导入")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "A file may have at most " + largestFile + " bytes; split it, repeating the header.")
                .title("文件过大")
                .with("limit", largestFile)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MultipartException e) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "malformed-multipart",
                        "Send multipart/form-data with the parts file and profile.")
                .response();
    }
}
