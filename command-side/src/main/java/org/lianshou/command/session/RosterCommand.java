package org.lianshou.command.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.session.Expertise;
import org.lianshou.session.MemberId;
import org.lianshou.session.Term;

/** Something asked of a roster. */
public sealed interface RosterCommand {

    /** The last part of its path, as in the access table: {@code erase-member}. */
    default String route() {
        return CommandName.of(getClass());
    }

    /**
     * Put somebody up.
     *
     * @param person who it is in the directory
     * @param name who it is, where they are not in it
     * @param home where they are from
     * @param words why they
     */
    record Nominate(
            @Nullable PersonId person, @Nullable String name, List<Expertise> expertise, AreaId home, String words)
            implements RosterCommand {
        public Nominate {
            Given.check("person", (person == null) != (name == null), "one-of", "is given, or else a name");
            name = name == null ? null : Given.line("name", name);
            expertise = Given.list("expertise", expertise);
            Given.present("home", home);
            words = Given.text("words", words);
        }

        /** Keeps the name out of logs and messages. */
        @Override
        public String toString() {
            return "Nominate[…]";
        }
    }

    /** Confirm a member for a term, both days included. */
    record Confirm(MemberId member, LocalDate from, LocalDate until) implements RosterCommand {
        public Confirm {
            Given.present("member", member);
            var ignored = new Term(from, until);
        }

        Term term() {
            return new Term(from, until);
        }
    }

    /** Take a member off. */
    record Remove(MemberId member, Ground ground) implements RosterCommand {
        public Remove {
            Given.present("member", member);
            Given.present("ground", ground);
        }
    }

    /** Have the name of a member forgotten for ever, on a ground that policy names. */
    record EraseMember(MemberId member, Ground ground) implements RosterCommand {
        public EraseMember {
            Given.present("member", member);
            Given.present("ground", ground);
        }
    }
}
