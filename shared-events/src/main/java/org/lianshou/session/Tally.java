package org.lianshou.session;

import java.util.List;
import org.lianshou.issue.Given;

/** How many voted how. */
public record Tally(int inFavour, int against, int abstaining) {
    private static final int MOST = 100_000;

    public Tally {
        Given.check(
                "tally",
                Math.min(Math.min(inFavour, against), abstaining) >= 0
                        && Math.max(Math.max(inFavour, against), abstaining) <= MOST,
                "range",
                "must lie between 0 and " + MOST);
    }

    public static Tally of(List<Ballot> ballots) {
        return new Tally(
                count(ballots, Choice.IN_FAVOUR), count(ballots, Choice.AGAINST), count(ballots, Choice.ABSTAINS));
    }

    public int all() {
        return inFavour + against + abstaining;
    }

    private static int count(List<Ballot> ballots, Choice choice) {
        return (int)
                ballots.stream().filter(ballot -> ballot.choice() == choice).count();
    }
}
