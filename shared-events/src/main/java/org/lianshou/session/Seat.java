package org.lianshou.session;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;

/**
 * A place on the panel.
 *
 * @param person who it is in the directory, where they are in it
 * @param expertise what they were chosen for; absent where it was for something else
 * @param reason why they, in words
 * @param drawn whether the lot decided among equals
 */
public record Seat(
        MemberId member,
        @Nullable PersonId person,
        AreaId home,
        @Nullable Expertise expertise,
        String reason,
        boolean drawn) {}
