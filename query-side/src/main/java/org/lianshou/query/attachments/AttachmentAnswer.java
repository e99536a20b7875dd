package org.lianshou.query.attachments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianshou.attachments.Attachment;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.attachments.Bare;
import org.lianshou.attachments.Room;
import org.lianshou.attachments.RoomTaken;
import org.lianshou.http.Problem;
import org.lianshou.query.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Writes an attachment out. What people upload is hostile until shown otherwise: its type is the one we told by its
 * bytes, a browser may neither guess another nor run anything in it, and only an image opens where it is. What a device
 * wrote into it beside the picture stays with us ({@link Bare}).
 */
@Component
class AttachmentAnswer {
    private static final Logger log = LoggerFactory.getLogger(AttachmentAnswer.class);

    private final VisibleAttachments attachments;
    private final AttachmentStore store;

    AttachmentAnswer(VisibleAttachments attachments, AttachmentStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    /** Checked to its last byte before the first is sent; it keeps its room until the last is. */
    void write(Attachment attachment, HttpServletResponse response) {
        try (Room.Taken room = store.room().take(attachment.stored())) {
            byte[] content = Bare.of(attachment.type(), attachments.content(attachment));
            describe(attachment, content.length, response);
            response.getOutputStream().write(content);
        } catch (RoomTaken e) {
            throw busy();
        } catch (IOException e) {
            log.debug("A reader hung up", e);
        }
    }

    private static void describe(Attachment attachment, int length, HttpServletResponse response) {
        String name = attachment.id() + "." + attachment.type().extension();
        ContentDisposition.Builder disposition =
                attachment.type().isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(attachment.type().mediaType());
        response.setContentLength(length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
    }

    private static Refusal busy() {
        return Refusal.of(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "attachments-busy",
                        "Too many attachments are on their way. Try again in a moment.")
                .header("Retry-After", "5"));
    }
}
