package org.lianshou.query.attachments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.lianshou.directory.Person;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttachmentController {

    private final VisibleAttachments attachments;
    private final AttachmentAnswer answer;
    private final ReadYourWrite readYourWrite;

    AttachmentController(VisibleAttachments attachments, AttachmentAnswer answer, ReadYourWrite readYourWrite) {
        this.attachments = attachments;
        this.answer = answer;
        this.readYourWrite = readYourWrite;
    }

    @Operation(
            summary = "A photo, document or recording that an event of the issue names.",
            description = "What is marked personal is there for those alone who may know the reporter, and 410 with the"
                    + " code attachment-erased once it was erased.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/issues/{id}/attachments/{attachment}")
    void attachment(
            @PathVariable String id,
            @PathVariable String attachment,
            @Known("waitFor") Params params,
            Person person,
            HttpServletResponse response) {
        readYourWrite.await(params.text("waitFor"));
        answer.write(attachments.find(id, attachment, person), response);
    }
}
