package org.lianshou.command.visit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Given;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Source;

/** What is written down of an occasion on which people told of many matters. When it was is the request's to say. */
public sealed interface OccasionCommand {
    AreaId area();

    String summary();

    List<Told> items();

    /** The same with every piece of evidence replaced. */
    OccasionCommand evidenced(UnaryOperator<Evidence> replacement);

    /**
     * The villagers met (村民议事活动日).
     *
     * @param heldBy whoever writes it down where not given
     */
    record HoldActivityDay(AreaId area, @Nullable PersonId heldBy, int attended, String summary, List<Told> items)
            implements OccasionCommand {
        public HoldActivityDay {
            Given.present("area", area);
            Given.check("attended", attended > 0, "positive", "is at least 1");
            summary = Given.text("summary", summary);
            items = Told.checked(items, Source.ACTIVITY_DAY, area, true);
        }

        @Override
        public HoldActivityDay evidenced(UnaryOperator<Evidence> replacement) {
            List<Told> replaced =
                    items.stream().map(told -> told.evidenced(replacement)).toList();
            return new HoldActivityDay(area, heldBy, attended, summary, replaced);
        }
    }

    /**
     * A household was visited (民情家访).
     *
     * @param visitedBy whoever writes it down where not given
     * @param household who was visited, and so told of everything
     */
    record MakeHomeVisit(
            AreaId area, @Nullable PersonId visitedBy, GivenReporter household, String summary, List<Told> items)
            implements OccasionCommand {
        public MakeHomeVisit {
            Given.present("area", area);
            Given.present("household", household);
            summary = Given.text("summary", summary);
            items = Told.checked(items, Source.HOME_VISIT, area, false);
        }

        @Override
        public MakeHomeVisit evidenced(UnaryOperator<Evidence> replacement) {
            List<Told> replaced =
                    items.stream().map(told -> told.evidenced(replacement)).toList();
            return new MakeHomeVisit(area, visitedBy, household, summary, replaced);
        }

        /** Keeps the household out of logs and messages. */
        @Override
        public String toString() {
            return "MakeHomeVisit[" + area + ", …]";
        }
    }
}
