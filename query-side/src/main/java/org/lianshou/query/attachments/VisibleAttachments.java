package org.lianshou.query.attachments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.attachments.Attachment;
import org.lianshou.attachments.AttachmentDamaged;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Issue;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.sight.Disclosure;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** One attachment of an issue for one person. */
@Component
class VisibleAttachments {
    private static final Logger log = LoggerFactory.getLogger(VisibleAttachments.class);

    private final VisibleIssues issues;
    private final HistoryQuery history;
    private final Disclosure disclosure;
    private final AttachmentStore store;

    VisibleAttachments(VisibleIssues issues, HistoryQuery history, Disclosure disclosure, AttachmentStore store) {
        this.issues = issues;
        this.history = history;
        this.disclosure = disclosure;
        this.store = store;
    }

    /**
     * The attachment, if an event of the issue names it and the person may see it.
     *
     * @throws Refusal with one and the same body where it is absent and where it is not theirs to see
     */
    Attachment find(String issueId, String id, Person person) {
        Issue issue = issues.find(issueId, person).state();
        Evidence evidence = history.evidence(issue).stream()
                .filter(one -> one.reference().equals(Evidence.ATTACHMENT + id))
                .filter(one -> !one.isPersonal() || disclosure.isOpen(issue, person))
                .findFirst()
                .orElseThrow(VisibleAttachments::notFound);
        try {
            return evidence.attachment()
                    .flatMap(store::find)
                    .filter(kept -> kept.sha256().equals(evidence.sha256()))
                    .orElseThrow(() -> gone(evidence));
        } catch (AttachmentDamaged e) {
            throw damaged(e.getMessage());
        }
    }

    /** The content in clear. @throws Refusal where it was erased or is not what it was */
    byte[] content(Attachment attachment) {
        try {
            Optional<byte[]> content = store.read(attachment);
            return content.orElseThrow(VisibleAttachments::erased);
        } catch (AttachmentDamaged e) {
            throw damaged(e.getMessage());
        }
    }

    /** Only what is personal is ever erased. */
    private static Refusal gone(Evidence evidence) {
        return evidence.isPersonal() ? erased() : damaged(evidence.reference() + " is not there as the log knows it");
    }

    private static Refusal notFound() {
        return Refusal.of(Problem.of(
                HttpStatus.NOT_FOUND, "attachment-not-found", "The issue has no such attachment, or none for you."));
    }

    private static Refusal erased() {
        return Refusal.of(Problem.of(
                        HttpStatus.GONE,
                        "attachment-erased",
                        "The attachment was erased. That it was there stays known.")
                .title("附件已删除"));
    }

    private static Refusal damaged(@Nullable String how) {
        log.error("An attachment can't be shown: {}", how);
        return Refusal.of(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "attachment-damaged",
                "The attachment is not what it was when the log took note of it, so it is not shown."));
    }
}
