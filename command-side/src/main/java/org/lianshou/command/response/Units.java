package org.lianshou.command.response;

import org.lianshou.directory.Unit;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** What a command names must be a unit that there is; anywhere in the county, for it is the whole net that responds. */
final class Units {
    private Units() {}

    static Unit open(UnitId id, ResponseContext context) {
        Unit unit =
                context.directory().unit(id).orElseThrow(() -> new ResponseRefused(ResponseRefusal.UNKNOWN_UNIT, id));
        ResponseRefused.when(context.directory().isFormer(id), ResponseRefusal.UNIT_CLOSED, id);
        return unit;
    }

    static UnitId ofCounty(UnitId id, ResponseContext context) {
        Level level = context.directory().level(open(id, context).area());
        ResponseRefused.when(level != Level.COUNTY, ResponseRefusal.LEAD_BELOW_COUNTY, id);
        return id;
    }
}
