package org.lianshou.session;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;

/**
 * One member's vote.
 *
 * @param by who cast it for a member who is absent (委托); absent where they did themselves
 */
public record Ballot(
        MemberId member, Choice choice, @Nullable MemberId by) {
    public Ballot {
        Given.present("ballots.member", member);
        Given.present("ballots.choice", choice);
    }
}
