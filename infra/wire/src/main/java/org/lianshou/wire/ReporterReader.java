package org.lianshou.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;

/** Opens who reported, out of an issue folded without keys. Whether the asker may know it is decided before. */
public final class ReporterReader {
    /** The report begins its stream, and what it sealed is bound to that place. */
    private static final long REPORT = 0;

    private final SubjectKeys keys;

    public ReporterReader(SubjectKeys keys) {
        this.keys = keys;
    }

    /** The reporter in clear, or {@link Personal.Erased} where the key is gone. */
    public Reporter open(Issue issue) {
        UUID stream = issue.id().value();
        PersonalText text = new Sealing.InEvent(keys, stream, REPORT);
        Reporter reporter = issue.reported().reporter();
        return new Reporter(
                reporter.standing(),
                reporter.subject(),
                reporter.account(),
                reporter.proxy(),
                opened(text, "/reporter/name", reporter.name()),
                opened(text, "/reporter/phone", reporter.phone()),
                opened(text, "/reporter/identityNumber", reporter.identityNumber()),
                opened(text, "/reporter/address", reporter.address()));
    }

    private static @Nullable Personal opened(PersonalText text, String field, @Nullable Personal value) {
        return value instanceof Personal.Sealed ? text.read(field, value) : value;
    }
}
