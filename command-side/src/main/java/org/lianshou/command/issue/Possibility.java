package org.lianshou.command.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Rule;
import org.lianshou.access.Rule.May;

/**
 * Whether a person may give one command to one issue now; where not, why.
 *
 * @param command its name in kebab-case
 * @param code absent where allowed: the code that the command itself would be answered with
 * @param reason absent where allowed: the same in words
 * @param who the roles that may at all, each with its reach
 */
public record Possibility(
        String command,
        boolean allowed,
        @Nullable String code,
        @Nullable Reason reason,
        List<May> who) {

    /** Why not, in both languages of the pages. */
    public record Reason(String chinese, String english) {}

    private static final String NOT_PERMITTED = "not-permitted";

    static Possibility allowed(Rule rule) {
        return new Possibility(rule.name(), true, null, null, rule.grants());
    }

    static Possibility refused(Rule rule, Refusal refusal) {
        Reason reason = new Reason(refusal.chinese(), refusal.english());
        return new Possibility(rule.name(), false, refusal.code(), reason, rule.grants());
    }

    static Possibility notPermitted(Rule rule) {
        Reason reason = new Reason("您的角色在此事项上不能做这一步", "your role does not let you do this to this issue");
        return new Possibility(rule.name(), false, NOT_PERMITTED, reason, rule.grants());
    }
}
