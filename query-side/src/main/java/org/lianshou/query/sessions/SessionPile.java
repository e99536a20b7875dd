package org.lianshou.query.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lianshou.query.Kebab;
import org.lianshou.query.sight.Condition;
import org.lianshou.session.SessionStage;

/** How people look for a session: by what is still to do about it. */
public enum SessionPile {
    TO_COME(SessionStage.CONVENED),
    RUNNING(SessionStage.OPEN),
    MINUTES_OPEN(SessionStage.CLOSED, SessionStage.MINUTES_DRAFTED),
    DONE(SessionStage.MINUTES_APPROVED, SessionStage.CALLED_OFF);

    private final List<SessionStage> stages;

    SessionPile(SessionStage... stages) {
        this.stages = Arrays.asList(stages);
    }

    Condition condition() {
        String named = stages.stream().map(stage -> "'" + Kebab.of(stage) + "'").collect(Collectors.joining(", "));
        return Condition.of("stage in (" + named + ")");
    }
}
