package org.lianshou.http;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A body beyond the limit; it was not read to its end. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLarge(long limit) {
        super("the body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    Problem problem() {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "The body may have at most " + limit + " bytes. A file goes to /api/attachments by itself.")
                .title("内容太大，没有保存")
                .with("limit", limit);
    }
}
