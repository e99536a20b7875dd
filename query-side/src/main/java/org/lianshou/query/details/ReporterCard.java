package org.lianshou.query.details;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;

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
            case Personal.Sealed sealed -> "（未解密）";
            case Personal.Erased erased -> "（已删除）";
        };
    }
}
