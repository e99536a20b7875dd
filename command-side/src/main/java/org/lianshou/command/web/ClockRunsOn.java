package org.lianshou.command.web;

import java.util.Optional;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.session.SessionId;

/**
 * An issue that was put on an agenda too late: its time to dispatch does not rest for the session.
 *
 * @param restsBefore when the session would have had to meet before, and by which figure
 */
record ClockRunsOn(IssueId issue, Deadline restsBefore, String why) {
    private static final String WHY = "会议晚于受理后可停算的期限，派单时限照常计算";

    static Optional<ClockRunsOn> of(Issue issue, SessionId session) {
        return issue.timing().agendas().stream()
                .filter(agenda -> agenda.session().equals(session.toString()) && !agenda.rests())
                .map(agenda -> new ClockRunsOn(issue.id(), agenda.restsBefore(), WHY))
                .findFirst();
    }
}
