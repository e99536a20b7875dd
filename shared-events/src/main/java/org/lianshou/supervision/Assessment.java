package org.lianshou.supervision;

import java.util.List;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PolicyVersion;

/**
 * A colour with all that it rests on.
 *
 * @param rule the policy version whose figures judged
 * @param findings one for each criterion, met or not
 */
public record Assessment(Period period, Pin pin, Colour colour, PolicyVersion rule, List<Finding> findings) {

    /**
     * What one criterion found.
     *
     * @param found how many there were, of {@code threshold} that would make it that criterion's colour
     * @param rests on these events, and no more than {@link #MOST} of them
     */
    public record Finding(Criterion criterion, int found, int threshold, List<Evident> rests) {
        public static final int MOST = 20;

        public Finding {
            rests = List.copyOf(rests);
        }

        public boolean isMet() {
            return found >= threshold;
        }
    }

    /** An issue as its last event before the pin left it. @param position of that event in the log */
    public record Evident(IssueId issue, long position) {}

    public Assessment {
        findings = List.copyOf(findings);
    }
}
