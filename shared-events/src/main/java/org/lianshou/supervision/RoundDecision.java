package org.lianshou.supervision;

import org.lianshou.issue.Given;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;

/**
 * What a coordination round decided of the issue that it took. It binds: the unit is ordered to carry it out.
 *
 * @param listed whether that order is put on the list (挂牌)
 */
public record RoundDecision(IssueId issue, UnitId unit, String words, boolean listed) {
    public RoundDecision {
        Given.present("issue", issue);
        Given.present("unit", unit);
        words = Given.text("words", words);
    }
}
