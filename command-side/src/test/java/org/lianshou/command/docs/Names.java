package org.lianshou.command.docs;

import java.util.Locale;
import org.lianshou.issue.EventType;
import org.lianshou.issue.IssueEvent;

/** Names as the outside knows them. */
final class Names {
    private Names() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without the {@code issue.} that all have. */
    static String of(IssueEvent event) {
        return event.getClass().getAnnotation(EventType.class).value().replaceFirst("^issue\\.", "");
    }
}
