package org.lianshou.command.session;

import org.lianshou.command.rule.RuleRefused;
import org.lianshou.session.SessionStage;

/** A session's no: the named reason, the stage in which it was asked, and the particulars. */
public final class SessionRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final SessionRefusal reason;
    private final SessionStage stage;

    SessionRefused(SessionRefusal reason, String particulars) {
        super(reason, particulars);
        this.reason = reason;
        this.stage = SessionStage.NOT_CONVENED;
    }

    private SessionRefused(SessionRefusal reason, SessionStage stage, String message) {
        super(message);
        this.reason = reason;
        this.stage = stage;
    }

    @Override
    public SessionRefusal reason() {
        return reason;
    }

    /** The stage in which the session is. */
    public SessionStage stage() {
        return stage;
    }

    SessionRefused in(SessionStage actual) {
        return new SessionRefused(reason, actual, String.valueOf(getMessage()));
    }

    static void when(boolean refused, SessionRefusal reason) {
        when(refused, reason, "");
    }

    static void when(boolean refused, SessionRefusal reason, Object particulars) {
        if (refused) {
            throw new SessionRefused(reason, particulars.toString());
        }
    }
}
