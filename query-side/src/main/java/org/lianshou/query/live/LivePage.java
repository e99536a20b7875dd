package org.lianshou.query.live;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class LivePage {

    private final Changes changes;

    LivePage(Changes changes) {
        this.changes = changes;
    }

    /** Whoever closes a page leaves in the middle of a line; nobody is there to be told. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, IOException.class})
    void gone() {}

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        return changes.listen();
    }
}
