package org.lianshou.command.area;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Post;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;

/**
 * Something asked of the duties of one area. Each record is also the body of its request, whose path says which area; where
 * no first day is given it holds from today.
 */
public sealed interface AreaDutyCommand {

    /** The row of the access table. */
    default String route() {
        String name = getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-");
        return "POST /api/areas/{area}/" + name.toLowerCase(Locale.ROOT);
    }

    /** Put a person on duty. */
    record FillPost(
            Post post,
            PersonId person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements AreaDutyCommand {
        public FillPost {
            Given.present("post", post);
            Given.present("person", person);
        }
    }

    /** Take a person off duty. */
    record VacatePost(Post post, PersonId person, @Nullable LocalDate from, Ground ground) implements AreaDutyCommand {
        public VacatePost {
            Given.present("post", post);
            Given.present("person", person);
            Given.present("ground", ground);
        }
    }

    /** Name an official who answers for the area (包联). */
    record NameSponsor(
            PersonId sponsor,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int visitsAMonth) implements AreaDutyCommand {
        private static final int A_VISIT_A_DAY = 31;

        public NameSponsor {
            Given.present("sponsor", sponsor);
            Given.check(
                    "visitsAMonth",
                    visitsAMonth >= 0 && visitsAMonth <= A_VISIT_A_DAY,
                    "range",
                    "is a whole number from 0 to " + A_VISIT_A_DAY);
        }
    }

    /** End a sponsorship. */
    record ReleaseSponsor(PersonId sponsor, @Nullable LocalDate from, Ground ground) implements AreaDutyCommand {
        public ReleaseSponsor {
            Given.present("sponsor", sponsor);
            Given.present("ground", ground);
        }
    }

    /**
     * Write down a sponsor's visit.
     *
     * @param sponsor who was there; whoever writes it where not given
     */
    record RecordVisit(
            @Nullable PersonId sponsor,
            @Nullable LocalDate on,
            @Nullable String words) implements AreaDutyCommand {
        public RecordVisit {
            words = Given.optionalText("words", words);
        }
    }

    /** Name a household that answers for neighbours (党员中心户、骨干户). */
    record NameAnchorHousehold(
            String household,
            PersonId head,
            int neighbours,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements AreaDutyCommand {
        private static final int MOST = 100;

        public NameAnchorHousehold {
            Given.code("household", household);
            Given.present("head", head);
            Given.check(
                    "neighbours",
                    neighbours >= 1 && neighbours <= MOST,
                    "range",
                    "is a whole number from 1 to " + MOST);
        }
    }

    /** Say that a household answers for its neighbours no more. */
    record ReleaseAnchorHousehold(
            String household, @Nullable LocalDate from, Ground ground) implements AreaDutyCommand {
        public ReleaseAnchorHousehold {
            Given.code("household", household);
            Given.present("ground", ground);
        }
    }
}
