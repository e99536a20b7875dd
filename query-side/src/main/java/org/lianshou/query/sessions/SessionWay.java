package org.lianshou.query.sessions;

import org.lianshou.session.JointSession;
import org.lianshou.session.SessionStage;

/** The way of a session as its page shows it, from the call to the minutes that stand. */
public enum SessionWay {
    CALLED(SessionStage.CONVENED),
    PANEL(SessionStage.CONVENED),
    MEETING(SessionStage.OPEN),
    CLOSED(SessionStage.CLOSED),
    MINUTES(SessionStage.MINUTES_DRAFTED),
    SETTLED(SessionStage.MINUTES_APPROVED);

    private final SessionStage stage;

    SessionWay(SessionStage stage) {
        this.stage = stage;
    }

    /** Whether the session has come so far. */
    public boolean isReached(JointSession session) {
        boolean so =
                session.stage() != SessionStage.CALLED_OFF && session.stage().compareTo(stage) >= 0;
        return this == CALLED || (so && (this != PANEL || !session.panel().isEmpty()));
    }
}
