package org.lianshou.query.details;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;
import org.lianshou.query.page.Language;

/**
 * Who reported, as the page shows it: masked, erased, or in clear.
 *
 * @param account under which they reported; absent where they did so in another way, or were erased
 * @param until from when it is masked again, for whom it is shown because they asked; absent for all others
 */
public record ReporterCard(
        Reporter.Standing standing,
        boolean masked,
        String name,
        String phone,
        String address,
        @Nullable PersonId account,
        @Nullable Instant until) {

    static ReporterCard masked(Reporter.Standing standing) {
        return new ReporterCard(standing, true, "", "", "", null, null);
    }

    static ReporterCard open(Reporter reporter, boolean erased, @Nullable Instant until) {
        return new ReporterCard(
                reporter.standing(),
                false,
                text(reporter.name()),
                text(reporter.phone()),
                text(reporter.address()),
                erased ? null : reporter.account(),
                until);
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
