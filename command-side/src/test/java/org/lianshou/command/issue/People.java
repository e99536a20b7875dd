package org.lianshou.command.issue;

import org.jspecify.annotations.Nullable;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Actor;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/** People of the small county, in the capacity in which they act. */
final class People {
    static final Actor OPERATOR = actor("operator", Role.OPERATOR, SmallCounty.U_HOTLINE);
    static final Actor COUNTY_DISPATCHER = actor("county-dispatcher", Role.COUNTY_DISPATCHER, SmallCounty.U_COUNTY);
    static final Actor DISPATCHER_WITHOUT_UNIT = actor("county-dispatcher-new", Role.COUNTY_DISPATCHER, null);
    static final Actor TOWNSHIP_DISPATCHER = actor("t1-dispatcher", Role.TOWNSHIP_DISPATCHER, SmallCounty.U_T1);
    static final Actor CADRE = actor("v1-cadre", Role.VILLAGE_CADRE, SmallCounty.U_V1);
    static final Actor SECRETARY = actor("v1-secretary", Role.VILLAGE_CADRE, SmallCounty.U_V1);
    static final Actor GRID_WORKER = actor("g1-worker", Role.GRID_WORKER, SmallCounty.U_G1);
    static final Actor GRID_HEAD = actor("g1-head", Role.GRID_HEAD, SmallCounty.U_G1);
    static final Actor WATER_OFFICIAL = actor("water-official", Role.DEPARTMENT, SmallCounty.U_WATER);
    static final Actor SUPERVISOR = actor("supervisor", Role.SUPERVISOR, null);
    static final Actor AUDITOR = actor("auditor", Role.AUDITOR, SmallCounty.U_WATER);
    static final Actor RESIDENT = actor("resident-li", Role.RESIDENT, null);
    static final Actor NEIGHBOUR = actor("resident-wang", Role.RESIDENT, null);
    static final Actor ADMIN = actor("admin", Role.ADMIN, null);
    static final Actor CLOCK = actor("clock", Role.SYSTEM, null);
    static final Actor IMPORT = actor("admin", Role.SYSTEM, null);

    private People() {}

    private static Actor actor(String id, Role capacity, @Nullable UnitId unit) {
        return new Actor(new PersonId(id), capacity, unit);
    }
}
