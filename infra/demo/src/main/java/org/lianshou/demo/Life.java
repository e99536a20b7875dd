package org.lianshou.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;

/** What people have in mind with an issue, and what of it they have done. */
final class Life {
    private final IssueId issue;
    private final Twist twist;
    private final String done;
    private final Random chance;
    private final Map<String, Integer> times = new HashMap<>();
    private @Nullable IssueId original;
    private boolean forSession;

    /** @param done what whoever solves it says */
    Life(IssueId issue, Twist twist, String done) {
        this.issue = issue;
        this.twist = twist;
        this.done = done;
        this.chance = new Random(issue.value().getLeastSignificantBits());
    }

    IssueId issue() {
        return issue;
    }

    String done() {
        return done;
    }

    boolean is(Twist one) {
        return twist == one;
    }

    /** Whether this is the twist, and it has not come to it yet. */
    boolean willTurn(Twist one) {
        return is(one) && !times.containsKey(one.name());
    }

    /** The same, and now it has. */
    boolean turns(Twist one) {
        return is(one) && once(one.name());
    }

    boolean once(String what) {
        return times(what) == 1;
    }

    /** How often it is done, with this time. */
    int times(String what) {
        return times.merge(what, 1, Integer::sum);
    }

    int between(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

    boolean inOf(int one, int of) {
        return chance.nextInt(of) < one;
    }

    /** The one that it repeats. */
    @Nullable
    IssueId original() {
        return original;
    }

    Life repeating(IssueId earlier) {
        original = earlier;
        return this;
    }

    /** Whether a session takes it, and so nobody else decides what is done. */
    boolean isForSession() {
        return forSession;
    }

    Life forSession() {
        forSession = true;
        return this;
    }

    /** The session is over, and leaves it to those who answer for it. */
    void leftByItsSession() {
        forSession = false;
    }
}
