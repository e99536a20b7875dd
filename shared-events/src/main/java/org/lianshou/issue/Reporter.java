package org.lianshou.issue;

import org.jspecify.annotations.Nullable;

/**
 * Who brought the issue. The person helped stays the reporter when somebody else reports for them (帮代办).
 *
 * @param subject the data subject; an anonymous reporter gets one of their own for each issue
 * @param account the resident's account, where they have one
 * @param proxy the person who reported on the reporter's behalf
 */
public record Reporter(
        Standing standing,
        SubjectId subject,
        @Nullable PersonId account,
        @Nullable PersonId proxy,
        @Nullable Personal name,
        @Nullable Personal phone,
        @Nullable Personal identityNumber,
        @Nullable Personal address) {

    /** How the reporter stands to the issue. */
    public enum Standing {
        NAMED,
        ANONYMOUS,
        BY_PROXY,
        /** The county's own people found it, as on patrol. */
        OFFICIAL
    }

    public Reporter {
        Given.present("standing", standing);
        Given.present("subject", subject);
    }

    /** Who it is, without a word about them. */
    public Reporter withoutPersonalText() {
        return new Reporter(standing, subject, account, proxy, null, null, null, null);
    }

    /** What was told stays known to have been told. */
    public Reporter erased() {
        return new Reporter(
                standing,
                subject,
                account,
                proxy,
                erased(name),
                erased(phone),
                erased(identityNumber),
                erased(address));
    }

    private static @Nullable Personal erased(@Nullable Personal text) {
        return text == null ? null : new Personal.Erased(text.subject());
    }
}
