package org.lianshou.redaction;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;

/** What a reporter said of themselves, as a notice may not tell it. */
public final class Secrets {
    private Secrets() {}

    /** Of what can be read of the reporter here and now. */
    public static List<Secret> of(Reporter reporter) {
        return Stream.of(
                        secret(RedactionRule.REPORTER_NAME, reporter.name()),
                        secret(RedactionRule.PHONE, reporter.phone()),
                        secret(RedactionRule.IDENTITY_NUMBER, reporter.identityNumber()),
                        secret(RedactionRule.REPORTER_ADDRESS, reporter.address()))
                .flatMap(secret -> secret)
                .toList();
    }

    private static Stream<Secret> secret(RedactionRule rule, @Nullable Personal said) {
        return said instanceof Personal.Clear clear ? Stream.of(new Secret(rule, clear.text())) : Stream.empty();
    }
}
