package org.lianshou.command.outcomes;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lianshou.command.session.MajorMatterCommand.HoldAct;
import org.lianshou.issue.IssueId;
import org.lianshou.session.Body;
import org.lianshou.session.MajorAct;

/** 四议, all of them passed. */
final class FourActs {
    private FourActs() {}

    static Stream<HoldAct> all(IssueId issue) {
        return Arrays.stream(MajorAct.values())
                .map(step -> new HoldAct(
                        issue,
                        step,
                        step == MajorAct.VILLAGERS_RESOLUTION ? Body.HOUSEHOLDS : null,
                        30,
                        30,
                        30,
                        "minutes:1"));
    }
}
