package org.lianshou.query.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.OccasionId;

/**
 * Where an issue comes from and what belongs with it, as far as whoever asks sees it.
 *
 * @param parent the issue of which it is a part
 * @param gathering the issue under which it is gathered
 * @param occasion the activity day or home visit on which it was told
 * @param place which part of its parent, or which matter of its occasion, from 1
 * @param children its parts
 * @param members the issues that are gathered under it now
 */
public record Relatives(
        @Nullable Relative parent,
        @Nullable Relative gathering,
        @Nullable OccasionId occasion,
        @Nullable Integer place,
        List<Relative> children,
        List<Relative> members) {}
