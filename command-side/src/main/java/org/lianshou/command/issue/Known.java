package org.lianshou.command.issue;

import java.util.ArrayList;
import java.util.List;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** What a command names must be in the directory, and answer for the place. */
final class Known {
    private Known() {}

    static AreaId area(AreaId id, Context context) {
        Refused.when(context.directory().area(id).isEmpty(), Refusal.UNKNOWN_AREA, id.value());
        return id;
    }

    /** An area in which something may still arise; history may lie in one that is no more. */
    static void openArea(AreaId id, Context context) {
        area(id, context);
        Refused.when(!context.imports() && context.directory().isFormer(id), Refusal.AREA_CLOSED, id.value());
    }

    static CategoryId category(CategoryId id, Context context) {
        Refused.when(context.directory().category(id).isEmpty(), Refusal.UNKNOWN_CATEGORY, id.value());
        return id;
    }

    /** The lowest area that holds all of these, which must have a desk that answers for it. */
    static AreaId commonDesk(List<AreaId> areas, Context context) {
        AreaId lowest = common(areas, context);
        boolean answered = areas.stream().allMatch(lowest::equals)
                || context.directory()
                        .desk(lowest, context.directory().level(lowest))
                        .isPresent();
        Refused.when(!answered, Refusal.NO_COMMON_DESK, lowest.value());
        return lowest;
    }

    /** The lowest area that holds all of these; all ways begin at the county. */
    static AreaId common(List<AreaId> areas, Context context) {
        List<AreaId> common =
                new ArrayList<>(context.directory().path(areas.getFirst()).areas());
        areas.forEach(area -> common.retainAll(context.directory().path(area).areas()));
        return common.getLast();
    }

    static Unit unit(UnitId id, Context context) {
        return context.directory().unit(id).orElseThrow(() -> new Refused(Refusal.UNKNOWN_UNIT, id.value()));
    }

    /** A unit that can work on the issue: its area holds the issue's, or lies within it. */
    static UnitId unitFor(Issue issue, UnitId id, Context context) {
        AreaId theirs = unit(id, context).area();
        Refused.when(!context.imports() && context.directory().isFormer(id), Refusal.UNIT_CLOSED, id.value());
        AreaId place = issue.reported().area();
        Refused.when(
                !context.directory().isUnder(place, theirs)
                        && !context.directory().isUnder(theirs, place),
                Refusal.UNIT_ELSEWHERE,
                id.value());
        return id;
    }

    /** A unit that may lead at the rung where the issue stands. */
    static UnitId leadFor(Issue issue, UnitId id, Context context) {
        unitFor(issue, id, context);
        Refused.when(issue.accepted().level().isBelow(level(id, context)), Refusal.UNIT_ABOVE, id.value());
        return id;
    }

    static Level level(UnitId id, Context context) {
        return context.directory().level(unit(id, context).area());
    }

    /** The unit that receives the issue at a rung. */
    static UnitId desk(Issue issue, Level level, Context context) {
        return context.directory()
                .desk(issue.reported().area(), level)
                .orElseThrow(() -> new Refused(Refusal.NO_DESK, level.toString()));
    }
}
