package org.lianshou.query.history;

import org.lianshou.session.JointSession;
import org.springframework.stereotype.Component;

/** The events of a session's stream. */
@Component
class SessionHistoryView extends EventsView<JointSession> {
    SessionHistoryView() {
        super(JointSession.KIND);
    }
}
