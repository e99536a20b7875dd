package org.lianshou.session;

import static org.lianshou.session.SessionStage.CLOSED;
import static org.lianshou.session.SessionStage.CONVENED;
import static org.lianshou.session.SessionStage.MINUTES_APPROVED;
import static org.lianshou.session.SessionStage.MINUTES_DRAFTED;
import static org.lianshou.session.SessionStage.NOT_CONVENED;
import static org.lianshou.session.SessionStage.OPEN;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stages in which each command may be given, in the order of a session's course. */
public final class SessionSteps {
    private static final Map<String, Set<SessionStage>> STAGES = new LinkedHashMap<>();

    static {
        in("convene", NOT_CONVENED);
        in("add-item", CONVENED);
        in("remove-item", CONVENED, OPEN);
        in("carry-over", CONVENED, OPEN);
        in("declare-party", CONVENED, OPEN);
        in("choose-panel", CONVENED);
        in("call-off", CONVENED);
        in("hold-act", CONVENED, OPEN);
        in("open", CONVENED);
        in("join", OPEN);
        in("leave", OPEN);
        in("hear", OPEN);
        in("propose", OPEN);
        in("amend", OPEN);
        in("vote", OPEN);
        in("conclude", OPEN);
        in("close", OPEN);
        in("draft-minutes", CLOSED, MINUTES_DRAFTED);
        in("approve-minutes", MINUTES_DRAFTED);
        in("publish-decision", MINUTES_APPROVED);
        in("publish-result", MINUTES_APPROVED);
        in("note-delivered", MINUTES_APPROVED);
        in("note-refused", MINUTES_APPROVED);
    }

    private SessionSteps() {}

    /** Every command's name. */
    public static List<String> commands() {
        return List.copyOf(STAGES.keySet());
    }

    public static Set<SessionStage> of(String command) {
        return STAGES.getOrDefault(command, Set.of());
    }

    /** The commands that somebody may give in a stage, whoever asks; those of the system are left out. */
    public static List<String> possible(SessionStage stage) {
        return STAGES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(stage))
                .map(Map.Entry::getKey)
                .filter(name -> !name.startsWith("note-"))
                .toList();
    }

    private static void in(String command, SessionStage first, SessionStage... more) {
        STAGES.put(command, EnumSet.of(first, more));
    }
}
