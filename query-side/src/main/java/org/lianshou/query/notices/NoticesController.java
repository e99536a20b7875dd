package org.lianshou.query.notices;

import io.swagger.v3.oas.annotations.Operation;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoticesController {

    private final NoticesQuery notices;

    NoticesController(NoticesQuery notices) {
        this.notices = notices;
    }

    @Operation(summary = "The public notice board.")
    @GetMapping("/api/notices")
    Slice<NoticeRow> notices(@Known({"area", "cursor", "limit"}) Params params) {
        return notices.page(BoardFilter.ofArea(params.text("area")), params.cursor(), params.limit());
    }
}
