package org.lianshou.command.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;
import org.lianshou.policy.Policy;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Assessment.Evident;
import org.lianshou.supervision.Assessment.Finding;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Criterion;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;

/** 红黄绿: what is open in a village, held against the figures of policy. The worst colour whose criterion is met counts. */
public final class ColourRule {
    private static final Comparator<Evident> EARLIEST_FIRST = Comparator.comparing(Evident::position);

    private final Instant asOf;
    private final Map<Criterion, List<Evident>> found = new EnumMap<>(Criterion.class);

    public ColourRule(Instant asOf) {
        this.asOf = asOf;
    }

    /** @param position of the issue's last event in the log */
    public void take(Issue issue, long position) {
        if (issue.stage().isTerminal() || issue.intake() == null) {
            return;
        }
        for (Criterion criterion : Criterion.values()) {
            if (concerns(criterion, issue)) {
                found.computeIfAbsent(criterion, any -> new ArrayList<>()).add(new Evident(issue.id(), position));
            }
        }
    }

    public Assessment assessment(Period period, Pin pin, Policy policy) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            List<Evident> rests = found.getOrDefault(criterion, List.of());
            findings.add(new Finding(
                    criterion,
                    rests.size(),
                    criterion.threshold(policy),
                    rests.stream().sorted(EARLIEST_FIRST).limit(Finding.MOST).toList()));
        }
        Colour colour = findings.stream()
                .filter(Finding::isMet)
                .map(finding -> finding.criterion().colour())
                .max(Comparator.naturalOrder())
                .orElse(Colour.GREEN);
        return new Assessment(period, pin, colour, policy.version(), findings);
    }

    private boolean concerns(Criterion criterion, Issue issue) {
        return switch (criterion) {
            case SERIOUS_HAZARDS ->
                isHazard(issue) && isSerious(issue.reported().matter().severity());
            case HAZARDS -> isHazard(issue);
            case MUCH_LATE, LATE -> isLate(issue);
            case OFTEN_FAILED ->
                issue.appraisal().reworks() > 0 && issue.stage().isBeforeCompletion();
            case MUCH_OPEN -> true;
        };
    }

    /** Until somebody has looked again and found it gone. */
    private static boolean isHazard(Issue issue) {
        boolean gone = Boolean.TRUE.equals(issue.appraisal().resolved());
        return issue.reported().matter().kind() == Kind.HAZARD && !gone;
    }

    private static boolean isSerious(@Nullable Severity severity) {
        return severity == Severity.MAJOR || severity == Severity.CRITICAL;
    }

    private boolean isLate(Issue issue) {
        Duty duty = issue.duty();
        Deadline deadline = duty == null ? null : duty.deadline();
        return deadline != null && issue.stage().isBeforeCompletion() && deadline.isMissedAt(asOf);
    }
}
