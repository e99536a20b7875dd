package org.lianshou.query.details;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;
import org.lianshou.query.page.Language;

/** Who reported, as the page shows it: masked, erased, or in clear. */
public record ReporterCard(Reporter.Standing standing, boolean masked, String name, String phone, String address) {

    static ReporterCard masked(Reporter.Standing standing) {
        return new ReporterCard(standing, true, "", "", "");
    }

    static ReporterCard open(Reporter reporter) {
        return new ReporterCard(
                reporter.standing(), false, text(reporter.name()), text(reporter.phone()), text(reporter.address()));
    }

    private static String text(@Nullable Personal value) {
        return switch (value) {
            case null -> "—";
            case Personal.Clear clear -> clear.text();
            case Personal.Sealed sealed -> Language.current().either("（未解密）", "(sealed)");
            case Personal.Erased erased -> Language.current().either("（已删除）", "(erased)");
        };
    }
}
