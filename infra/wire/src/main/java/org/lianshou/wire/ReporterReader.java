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
        return open(issue.id().value(), "/reporter", issue.reported().reporter());
    }

    /** As {@link #open(Issue)}, of whom the first event of another kind of stream tells in a field. */
    public Reporter open(UUID stream, String field, Reporter sealed) {
        PersonalText text = new Sealing.InEvent(keys, stream, REPORT);
        return new Reporter(
                sealed.standing(),
                sealed.subject(),
                sealed.account(),
                sealed.proxy(),
                opened(text, field + "/name", sealed.name()),
                opened(text, field + "/phone", sealed.phone()),
                opened(text, field + "/identityNumber", sealed.identityNumber()),
                opened(text, field + "/address", sealed.address()));
    }

    private static @Nullable Personal opened(PersonalText text, String field, @Nullable Personal value) {
        return value instanceof Personal.Sealed ? text.read(field, value) : value;
    }
}
