package org.lianshou.query.attachments;

import jakarta.servlet.http.HttpServletResponse;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The same for the pages, where people are signed in by a session and what goes wrong is a page. */
@Controller
class AttachmentPage extends HtmlPage {

    private final VisibleAttachments attachments;
    private final AttachmentAnswer answer;

    AttachmentPage(VisibleAttachments attachments, AttachmentAnswer answer, Frame frame) {
        super(frame);
        this.attachments = attachments;
        this.answer = answer;
    }

    @GetMapping("/issues/{id}/attachments/{attachment}")
    void attachment(
            @PathVariable String id, @PathVariable String attachment, Person person, HttpServletResponse response) {
        answer.write(attachments.find(id, attachment, person), response);
    }
}
