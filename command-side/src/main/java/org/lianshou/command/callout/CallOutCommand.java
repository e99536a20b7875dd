package org.lianshou.command.callout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** Something asked of one call-out. Each record is also the body of its HTTP request. */
public sealed interface CallOutCommand {

    /** The name in kebab-case, as in the path and in the access table: {@code report-in}. */
    default String name() {
        return CommandName.of(getClass());
    }

    /**
     * Call units to a place (吹哨).
     *
     * @param by the first instant at which a unit is late; policy's usual time, where left out
     * @param issue what it is about, where that was reported
     */
    record Call(
            AreaId area,
            String place,
            List<UnitId> units,
            @Nullable Instant by,
            String reason,
            @Nullable IssueId issue) implements CallOutCommand {
        public Call {
            Given.present("area", area);
            place = Given.line("place", place);
            units = Given.list("units", units);
            Given.check("units", !units.isEmpty(), "required", "names at least one unit");
            reason = Given.text("reason", reason);
        }
    }

    /** Call one more unit, or anew one that was excused. */
    record AddUnit(UnitId unit, @Nullable Instant by) implements CallOutCommand {
        public AddUnit {
            Given.present("unit", unit);
        }
    }

    /**
     * A unit is on the spot (报到).
     *
     * @param person who came; whoever reports in, where left out by one of the unit
     */
    record ReportIn(UnitId unit, @Nullable PersonId person) implements CallOutCommand {
        public ReportIn {
            Given.present("unit", unit);
        }
    }

    /** Let a unit off. */
    record Excuse(UnitId unit, Ground ground) implements CallOutCommand {
        public Excuse {
            Given.present("unit", unit);
            Given.present("ground", ground);
        }
    }

    /** Note what was found or done on the spot. */
    record NoteFindings(String words) implements CallOutCommand {
        public NoteFindings {
            words = Given.text("words", words);
        }
    }

    /** End it, with what came of it. */
    record Close(String words) implements CallOutCommand {
        public Close {
            words = Given.text("words", words);
        }
    }

    /** Give it up before anybody came or was late. */
    record CallOff(Ground ground) implements CallOutCommand {
        public CallOff {
            Given.present("ground", ground);
        }
    }
}
