package org.lianshou.area;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/**
 * Who a report goes to, and why.
 *
 * @param place the area it is about
 * @param holder who is on duty nearest to it; absent where nobody is
 * @param unit the competent unit; absent where none is
 * @param level the level at which that unit is competent
 * @param steps how the choice was made, in order
 */
public record Route(
        AreaId place,
        @Nullable PersonId holder,
        @Nullable Post post,
        @Nullable UnitId unit,
        @Nullable Level level,
        List<Step> steps) {

    /**
     * One step of the choice.
     *
     * @param code stable, such as {@code nobody-on-duty}
     * @param words the same for people, with what it was about
     */
    public record Step(String code, String words) {}
}
