package org.lianshou.demo;

import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.IssueId;

/** Has somebody look after each issue that nobody of the month brought in: a part, a gathering, what an occasion yielded. */
final class Arising {
    private static final String OF_ISSUES = "issue.";
    private static final int PAGE = 1_000;

    private final Town town;
    private final Course course;
    private long position;

    Arising(Town town, Course course) {
        this.town = town;
        this.course = course;
        this.position = town.log().head().position();
    }

    void look() {
        long head = town.log().head().position();
        while (position < head) {
            long upTo = Math.min(head, position + PAGE);
            for (RecordedEvent event : town.log().after(position, (int) (upTo - position))) {
                IssueId issue = new IssueId(event.stream());
                if (event.sequence() == 0 && event.type().startsWith(OF_ISSUES) && !course.knows(issue)) {
                    course.begin(new Life(issue, Twist.NONE, "已按要求办结，责任落实到人。"));
                }
            }
            position = upTo;
        }
    }
}
