package org.lianshou.command.order;

import java.util.List;
import org.lianshou.access.Rule;
import org.lianshou.issue.Role;

/** The asker sees it but may not do this to it. */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    public NotPermitted(Rule rule) {
        super("you may not " + (rule.route().contains("{") ? rule.name() + " this" : rule.route()), null, false, false);
        this.rule = rule;
    }

    /** The roles that may, within their reach. */
    public List<Role> whoMay() {
        return rule.roles();
    }
}
