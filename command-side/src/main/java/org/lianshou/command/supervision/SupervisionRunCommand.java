package org.lianshou.command.supervision;

import java.util.List;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RoundDecision;

/** Something asked of what comes round. Holding it is the system's; the rest is for people. */
public sealed interface SupervisionRunCommand {

    /** The last part of its path, as in the access table. */
    default String route() {
        return CommandName.of(getClass());
    }

    /** Its time has come. */
    sealed interface Hold extends SupervisionRunCommand {
        Pin pin();
    }

    /** Remind units. */
    record Remind(Pin pin, List<Reminder> reminders) implements Hold {}

    /** Call a coordination round. @param candidates the most prominent first */
    record Convene(Pin pin, List<Prominent> candidates) implements Hold {}

    /** Send a bulletin out. */
    record Publish(Pin pin, Bulletin bulletin) implements Hold {}

    /** The round took one of its candidates and decided what binds. */
    record Decide(RoundDecision decision) implements SupervisionRunCommand {
        public Decide {
            Given.present("decision", decision);
        }
    }

    /** The round is over. */
    record Close(String words) implements SupervisionRunCommand {
        public Close {
            words = Given.text("words", words);
        }
    }

    /** Put another edition in the place of a bulletin. @param pin as of which it is counted anew */
    record Correct(Ground ground, Pin pin, Bulletin bulletin) implements SupervisionRunCommand {}
}
