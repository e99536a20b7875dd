package org.lianshou.query.form;

import java.time.Clock;
import java.util.Optional;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Kind;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Policy;
import org.lianshou.query.page.Show;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms of an issue: what lies near it, and the grounds of the policy that it keeps. */
@Component
public class IssueChoices {

    private final Directory directory;
    private final Show show;
    private final LiveRules rules;
    private final Clock clock;

    IssueChoices(Directory directory, Show show, LiveRules rules, Clock clock) {
        this.directory = directory;
        this.show = show;
        this.rules = rules;
        this.clock = clock;
    }

    public Choices of(Issue issue) {
        return new Choices(
                directory,
                show,
                Grounds.of(policy(issue), inForce(issue.reported().area()), issue),
                issue.reported().area());
    }

    /** For what is to begin at a place, of a kind. */
    public Choices at(AreaId place, Kind kind) {
        return new Choices(directory, show, Grounds.of(inForce(place), kind), place);
    }

    /** Before it is accepted an issue keeps none, and what is in force at its place counts. */
    private Policy policy(Issue issue) {
        return Optional.ofNullable(issue.duty())
                .map(Duty::policy)
                .flatMap(rules.now().policies()::find)
                .orElseGet(() -> inForce(issue.reported().area()));
    }

    private Policy inForce(AreaId place) {
        return rules.now().policies().at(clock.instant(), directory.path(place));
    }
}
