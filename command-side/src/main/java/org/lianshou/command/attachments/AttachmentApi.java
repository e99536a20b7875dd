package org.lianshou.command.attachments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.attachments.Attachment;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.attachments.Room;
import org.lianshou.directory.Person;
import org.lianshou.http.BodyTooLarge;
import org.lianshou.issue.Given;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes photos, documents and recordings, for evidence to name them. */
@RestController
@Tag(name = "Attachments 附件")
class AttachmentApi {
    static final String PATH = "/api/attachments";

    private final AttachmentStore store;
    private final WaitingAttachments waiting;

    AttachmentApi(AttachmentStore store, WaitingAttachments waiting) {
        this.store = store;
        this.waiting = waiting;
    }

    /**
     * What was taken.
     *
     * @param reference what evidence names it by
     * @param size of the content as it was sent, in bytes
     * @param sha256 of the bytes as they are kept: those sent or, where it is personal, their ciphertext
     */
    record Taken(String reference, String mediaType, long size, String sha256, boolean personal) {
        static Taken of(Attachment attachment) {
            return new Taken(
                    attachment.reference(),
                    attachment.type().mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.isPersonal());
        }
    }

    @Operation(
            summary = "Hand in a photo, document or recording, which evidence can name within a day.",
            description =
                    "The body is the file itself: JPEG, PNG, WebP, HEIC, PDF, MP3, M4A, AMR, WAV or MP4, told by its"
                            + " own bytes. personal=true keeps it as ciphertext under a key that can be destroyed, for whoever"
                            + " may know the reporter.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @PostMapping(
            path = PATH,
            consumes = {"image/*", "audio/*", "video/*", "application/pdf", "application/octet-stream"})
    ResponseEntity<Taken> take(
            @Schema(allowableValues = {"true", "false"}) @RequestParam(required = false) @Nullable String personal,
            @Parameter(
                            description =
                                    "Handed in again under the same key, the same file is the same attachment, so that a"
                                            + " command that names it is the same command.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            HttpServletRequest request,
            Person caller)
            throws IOException {
        boolean isPersonal = yes(personal);
        long announced = request.getContentLengthLong();
        try (Room.Taken room = store.room().take(announced < 0 ? store.limits().largest() : announced)) {
            byte[] content = content(request.getInputStream(), announced);
            AttachmentStore.told(content, String.valueOf(request.getContentType()));
            return ResponseEntity.status(HttpStatus.CREATED).body(Taken.of(keep(content, caller, isPersonal, key)));
        }
    }

    private Attachment keep(byte[] content, Person uploader, boolean personal, @Nullable String key) {
        if (key == null) {
            return keep(UUID.randomUUID(), content, uploader, personal);
        }
        UUID id = SameAttachment.id(Given.line("Idempotency-Key", key), uploader.id(), content, personal);
        return store.find(id).orElseGet(() -> keep(id, content, uploader, personal));
    }

    /** Noted down before there is a file, so that none is left where nobody looks. */
    private Attachment keep(UUID id, byte[] content, Person uploader, boolean personal) {
        waiting.add(id);
        return store.put(id, content, uploader.id(), personal);
    }

    private static byte[] content(InputStream in, long announced) throws IOException {
        try {
            if (announced < 0) {
                return in.readAllBytes();
            }
            byte[] content = new byte[Math.toIntExact(announced)];
            if (in.readNBytes(content, 0, content.length) < content.length) {
                throw new UploadCutOff();
            }
            return content;
        } catch (BodyTooLarge e) {
            throw e;
        } catch (IOException e) {
            throw new UploadCutOff();
        }
    }

    private static boolean yes(@Nullable String personal) {
        String given = Given.present("personal", personal);
        Given.check("personal", given.equals("true") || given.equals("false"), "boolean", "must be true or false");
        return given.equals("true");
    }
}
