package org.lianshou.session;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.issue.UnitId;

/**
 * Who said something: a member, somebody for a unit, or another who is described and never named.
 *
 * @param described such as 反映人 or 相邻住户
 */
public record Speaker(
        @Nullable MemberId member,
        @Nullable UnitId unit,
        @Nullable String described) {
    public Speaker {
        int given = (member == null ? 0 : 1) + (unit == null ? 0 : 1) + (described == null ? 0 : 1);
        Given.check("speaker", given == 1, "one-of", "is one of member, unit and described");
        described = described == null ? null : Given.line("speaker.described", described);
    }
}
