package org.lianshou.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianshou.query.audit.Bundles.Ready;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BundleController {
    static final String EVENTS = "Lianshou-Events";

    private final Bundles bundles;

    BundleController(Bundles bundles) {
        this.bundles = bundles;
    }

    @Operation(
            summary = "The audit bundle of an issue, of an area and a time, or of everything, to be checked elsewhere.",
            description =
                    "A ZIP as docs/audit-format.md describes it, streamed. What was recorded after the head is not in it.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            headers =
                                    @Header(
                                            name = BundleController.EVENTS,
                                            description = "How many events it will have, before the first is sent.",
                                            schema = @Schema(type = "integer", format = "int64")),
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    @GetMapping("/api/audit/bundle")
    void bundle(@Known({"issue", "area", "from", "until", "head"}) Params params, HttpServletResponse response)
            throws IOException {
        send(bundles.of(Scope.of(params), params.number("head")), response);
    }

    static void send(Ready ready, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(EVENTS, Long.toString(ready.events()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"lianshou-bundle-" + ready.headSize() + ".zip\"");
        ready.bundle().writeTo(response.getOutputStream());
    }
}
