package org.lianshou.command.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Casualties;

/** Something asked of one response. Each record is also the body of its HTTP request, but for the one the system gives. */
public sealed interface ResponseCommand {

    /** The name in kebab-case, as in the path and in the access table: {@code note-situation}. */
    default String name() {
        return CommandName.of(getClass());
    }

    /**
     * Call upon the whole net, by decision of the county.
     *
     * @param lead a unit of the county; its desk, where left out
     * @param units who takes part beside the desks on the way down to the place
     * @param words why
     */
    record Open(IssueId issue, @Nullable UnitId lead, List<UnitId> units, String words) implements ResponseCommand {
        public Open {
            Given.present("issue", issue);
            units = Given.list("units", units);
            words = Given.text("words", words);
        }
    }

    /**
     * The hazard is critical. Given by the system alone, and on no path.
     *
     * @param source the log position of the event by which the county has it
     */
    record OpenForSeverity(IssueId issue, long source) implements ResponseCommand {}

    /** Give the lead to another unit of the county. */
    record ChangeLead(UnitId lead, Ground ground) implements ResponseCommand {
        public ChangeLead {
            Given.present("lead", lead);
            Given.present("ground", ground);
        }
    }

    /** Give a unit a task; whichever unit it is, it takes part from then on. */
    record AddUnit(UnitId unit, String task) implements ResponseCommand {
        public AddUnit {
            Given.present("unit", unit);
            task = Given.text("task", task);
        }
    }

    /** Let a unit go. */
    record ReleaseUnit(UnitId unit, Ground ground) implements ResponseCommand {
        public ReleaseUnit {
            Given.present("unit", unit);
            Given.present("ground", ground);
        }
    }

    /** Say how it stands and what is being done. That nobody was hurt is said too. */
    record NoteSituation(String words, String measures, Casualties casualties) implements ResponseCommand {
        public NoteSituation {
            words = Given.text("words", words);
            measures = Given.text("measures", measures);
            Given.present("casualties", casualties);
        }
    }

    /** End it. */
    record StandDown(Ground ground) implements ResponseCommand {
        public StandDown {
            Given.present("ground", ground);
        }
    }
}
