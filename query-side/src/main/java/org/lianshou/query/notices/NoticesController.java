package org.lianshou.query.notices;

import org.lianshou.query.web.Params;
import org.lianshou.query.web.Slice;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoticesController {

    private final NoticesQuery notices;

    NoticesController(NoticesQuery notices) {
        this.notices = notices;
    }

    @GetMapping("/api/notices")
    Slice<NoticeRow> notices(@RequestParam MultiValueMap<String, String> given) {
        Params params = new Params(given, "area", "cursor", "limit");
        return notices.page(params.text("area"), params.cursor(), params.limit());
    }
}
