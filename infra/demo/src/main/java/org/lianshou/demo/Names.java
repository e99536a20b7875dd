package org.lianshou.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.issue.IssueId;

/** The ids of what the month brings, which follow from what it is called in it (RFC 9562, 5.3), and who reports. */
final class Names {
    private Names() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("lianshou-month/" + name).getBytes(StandardCharsets.UTF_8));
    }

    static IssueId issue(String name) {
        return new IssueId(id(name));
    }

    /** With a number that no telephone has. */
    static GivenReporter reporter(String name, int number) {
        String phone = String.format(Locale.ROOT, "139 0000 %04d", number);
        return new GivenReporter(false, false, name, phone, null, null);
    }
}
