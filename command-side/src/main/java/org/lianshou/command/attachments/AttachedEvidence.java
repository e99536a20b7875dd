package org.lianshou.command.attachments;

import java.util.Optional;
import java.util.UUID;
import org.lianshou.attachments.Attachment;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.EvidenceRefused;
import org.lianshou.command.visit.OccasionCommand;
import org.lianshou.directory.Person;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Given;

/** Finds what a command's evidence names, and says of it what the event is to bear: digest and subject. */
public final class AttachedEvidence {
    private final AttachmentStore store;
    private final WaitingAttachments waiting;

    AttachedEvidence(AttachmentStore store, WaitingAttachments waiting) {
        this.store = store;
        this.waiting = waiting;
    }

    /**
     * The command with its evidence completed; references to elsewhere stay as they are.
     *
     * @throws EvidenceRefused where an attachment is not there, not this person's, or not as described
     */
    public IssueCommand found(IssueCommand command, Person by) {
        return command.evidenced(given -> found(given, by));
    }

    /** As of a command to an issue. */
    public OccasionCommand found(OccasionCommand command, Person by) {
        return command.evidenced(given -> found(given, by));
    }

    private Evidence found(Evidence given, Person by) {
        Given.check("evidence.subject", given.subject() == null, "not-given", "follows from the attachment");
        return given.reference().startsWith(Evidence.ATTACHMENT) ? completed(given, kept(given, by)) : given;
    }

    /** Named first and looked for then: once it is named nobody sweeps it, and before that it may have gone. */
    private Attachment kept(Evidence given, Person by) {
        UUID id = given.attachment().orElseThrow(() -> EvidenceRefused.unknown(given.reference()));
        Optional<Attachment> kept = waiting.name(id) ? store.find(id) : Optional.empty();
        return kept.filter(one -> one.uploader().equals(by.id()))
                .orElseThrow(() -> EvidenceRefused.unknown(given.reference()));
    }

    private static Evidence completed(Evidence given, Attachment kept) {
        if (given.sha256() != null && !given.sha256().equals(kept.sha256())) {
            throw EvidenceRefused.differs(given.reference());
        }
        if (kept.isPersonal() && given.caption() != null) {
            throw EvidenceRefused.caption(given.reference());
        }
        return new Evidence(given.reference(), given.caption(), kept.sha256(), kept.subject());
    }
}
