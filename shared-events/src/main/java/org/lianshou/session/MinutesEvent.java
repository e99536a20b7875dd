package org.lianshou.session;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.EventType;

/** What the session was, in words, and that those who were there agree. */
public sealed interface MinutesEvent extends SessionEvent {

    /** A fact that minutes were written, or written anew, which asks everybody again. */
    @EventType("session.minutes-drafted")
    record MinutesDrafted(SessionId session, Act act, int draft, String text) implements MinutesEvent {}

    /**
     * A fact that a member approves of a draft.
     *
     * @param signature the reference of the paper that they signed; absent where they said so themselves
     */
    @EventType("session.minutes-signed")
    record MinutesSigned(
            SessionId session,
            Act act,
            int draft,
            MemberId member,
            @Nullable String signature) implements MinutesEvent {}

    /** A fact that enough of those who were there approve: from now on the outcomes count. */
    @EventType("session.minutes-approved")
    record MinutesApproved(SessionId session, Act act, int draft, int approvals, int attending, String majority)
            implements MinutesEvent {}
}
