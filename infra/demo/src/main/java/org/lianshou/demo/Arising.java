package org.lianshou.demo;

import java.util.List;
import org.lianshou.issue.Issue;

/** Has somebody look after each issue that nobody of the month brought in: a part, a gathering, what an occasion yielded. */
final class Arising {
    private final Town town;
    private final Course course;
    private int seen;

    Arising(Town town, Course course) {
        this.town = town;
        this.course = course;
    }

    void look() {
        if (town.issues().size() == seen) {
            return;
        }
        List<Issue> anew = town.issues().stream().skip(seen).toList();
        seen += anew.size();
        anew.stream()
                .filter(issue -> !course.knows(issue.id()))
                .forEach(issue -> course.begin(new Life(issue.id(), Twist.NONE, "已按要求办结，责任落实到人。")));
    }
}
