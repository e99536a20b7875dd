package org.lianshou.command.hotline;

import java.time.LocalDate;
import org.lianshou.command.rule.CommandName;
import org.lianshou.hotline.Calls;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;

/** Something asked of a hotline's telephone figures. */
public sealed interface HotlineCommand {

    /** A day before this is a slip of the pen. */
    LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** The last part of its path, as in the access table: {@code enter-day}. */
    default String route() {
        return CommandName.of(getClass());
    }

    LocalDate day();

    Calls calls();

    private static void checked(LocalDate day) {
        boolean possible = !Given.present("day", day).isBefore(EARLIEST);
        Given.check("day", possible, "range", "lies before " + EARLIEST + ": look at the year");
    }

    /** Enter what the exchange counted on a day. */
    record EnterDay(LocalDate day, Calls calls) implements HotlineCommand {
        public EnterDay {
            checked(day);
            Given.present("calls", calls);
        }
    }

    /** Put other figures in the place of those that a day has. */
    record CorrectDay(LocalDate day, Calls calls, Ground ground) implements HotlineCommand {
        public CorrectDay {
            checked(day);
            Given.present("calls", calls);
            Given.present("ground", ground);
        }
    }
}
