package org.lianshou.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which streams of ours an issue arose from: it is part of an issue, gathers issues, or was told on an occasion.
 *
 * @param parent the issue of which it is a part, as it was split
 * @param members the issues that were gathered when it arose, as they were read; empty for one that gathers none
 * @param occasion the activity day or home visit
 * @param number which part of the parent, or which matter of the occasion, from 1
 */
public record Descent(
        @Nullable IssueSeen parent,
        List<IssueSeen> members,
        @Nullable OccasionId occasion,
        @Nullable Integer number) {
    public Descent {
        members = Given.list("descent.members", members);
    }

    public static Descent partOf(IssueSeen parent, int number) {
        return new Descent(parent, List.of(), null, number);
    }

    public static Descent gathering(List<IssueSeen> members) {
        return new Descent(null, members, null, null);
    }

    public static Descent toldOn(OccasionId occasion, int number) {
        return new Descent(null, List.of(), occasion, number);
    }

    public boolean isGathering() {
        return !members.isEmpty();
    }

    /** The id of the issue that arises of a stream as its so-manieth: whoever asks twice names the same. */
    public static IssueId idOf(UUID stream, int number) {
        return new IssueId(UUID.nameUUIDFromBytes((stream + "/" + number).getBytes(UTF_8)));
    }
}
