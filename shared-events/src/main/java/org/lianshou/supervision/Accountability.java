package org.lianshou.supervision;

import org.lianshou.issue.Given;

/**
 * 明责、考责、督责: without these three no order is closed.
 *
 * @param responsible who answered for it
 * @param assessed how what they did is judged
 * @param followUp who looks again, and when
 */
public record Accountability(String responsible, String assessed, String followUp) {
    public Accountability {
        responsible = Given.text("accountability.responsible", responsible);
        assessed = Given.text("accountability.assessed", assessed);
        followUp = Given.text("accountability.followUp", followUp);
    }
}
