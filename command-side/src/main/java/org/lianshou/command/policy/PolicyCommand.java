package org.lianshou.command.policy;

import java.time.LocalDate;
import org.lianshou.issue.Given;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.CalendarFile;
import org.lianshou.policy.PolicyFile;

/** Something asked of the county's policies or its calendar. */
public sealed interface PolicyCommand {

    /** The row of the access table. */
    String route();

    /** Put figures in force from a day on. */
    record Enact(PolicyFile file) implements PolicyCommand {
        @Override
        public String route() {
            return "POST /api/policies";
        }
    }

    /** Have an area's figures end. */
    record End(PolicyVersion version, Ending ending) implements PolicyCommand {

        /**
         * How.
         *
         * @param until the first day on which they are no longer in force, in Asia/Shanghai
         * @param words why
         */
        public record Ending(LocalDate until, String words) {
            public Ending {
                Given.present("until", until);
                Given.line("words", words);
            }
        }

        @Override
        public String route() {
            return "POST /api/policies/{version}/end";
        }
    }

    /** Take figures back that are not in force yet. */
    record Revoke(PolicyVersion version, Revoking revoking) implements PolicyCommand {

        /** @param words why */
        public record Revoking(String words) {
            public Revoking {
                Given.line("words", words);
            }
        }

        @Override
        public String route() {
            return "POST /api/policies/{version}/revoke";
        }
    }

    /** Load a year of the calendar. */
    record LoadCalendar(CalendarFile file) implements PolicyCommand {
        @Override
        public String route() {
            return "POST /api/calendar";
        }
    }

    /** Put another paper in the place of a year's that is loaded. */
    record CorrectCalendar(int year, Correcting correcting) implements PolicyCommand {

        /**
         * With what.
         *
         * @param words why
         */
        public record Correcting(CalendarFile file, String words) {
            public Correcting {
                Given.present("file", file);
                Given.line("words", words);
            }
        }

        @Override
        public String route() {
            return "POST /api/calendar/{year}/correct";
        }
    }
}
