package org.lianshou.query.notices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
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

    @Operation(
            summary = "The public notice board.",
            parameters = {
                @Parameter(
                        name = "area",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "An area; boards below it are included"),
                @Parameter(
                        name = "cursor",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Where the last page ended: its next"),
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "How many, at most 200")
            })
    @GetMapping("/api/notices")
    Slice<NoticeRow> notices(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        Params params = new Params(given, "area", "cursor", "limit");
        return notices.page(params.text("area"), params.cursor(), params.limit());
    }
}
