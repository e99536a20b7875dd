package org.lianshou.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/** A county small enough to know by heart: two townships of two villages of one grid each. */
public final class County {

    public static final Directory DIRECTORY = new Directory(
            "test", areas(), units(), people(), List.of(new Category(new CategoryId("roads"), "道路", false)));

    private County() {}

    public static Person person(String id) {
        return DIRECTORY.person(new PersonId(id)).orElseThrow();
    }

    private static List<Area> areas() {
        return List.of(
                area("c", "临水县", Level.COUNTY, null),
                area("t1", "东镇", Level.TOWNSHIP, "c"),
                area("t2", "西镇", Level.TOWNSHIP, "c"),
                area("v11", "东一村", Level.VILLAGE, "t1"),
                area("v12", "东二村", Level.VILLAGE, "t1"),
                area("v21", "西一村", Level.VILLAGE, "t2"),
                area("v22", "西二村", Level.VILLAGE, "t2"),
                area("g11", "东一村一格", Level.GRID, "v11"),
                area("g12", "东二村一格", Level.GRID, "v12"),
                area("g21", "西一村一格", Level.GRID, "v21"),
                area("g22", "西二村一格", Level.GRID, "v22"));
    }

    private static List<Unit> units() {
        return List.of(
                unit("u-county", "县调度中心", "c", true),
                unit("u-roads", "交通局", "c", false),
                unit("u-water", "水务局", "c", false),
                unit("u-t1", "东镇调度", "t1", true),
                unit("u-t2", "西镇调度", "t2", true),
                unit("u-v11", "东一村两委", "v11", true),
                unit("u-v21", "西一村两委", "v21", true));
    }

    private static List<Person> people() {
        return List.of(
                person("operator", "u-county", new Grant(Role.OPERATOR, id("c"))),
                person("county", "u-county", new Grant(Role.COUNTY_DISPATCHER, id("c"))),
                person("t1", "u-t1", new Grant(Role.TOWNSHIP_DISPATCHER, id("t1"))),
                person("t2", "u-t2", new Grant(Role.TOWNSHIP_DISPATCHER, id("t2"))),
                person("v11", "u-v11", new Grant(Role.VILLAGE_CADRE, id("v11"))),
                person("g21", "u-v21", new Grant(Role.GRID_WORKER, id("g21"))),
                person("helper21", "u-v21", new Grant(Role.GRID_ASSISTANT, id("g21"))),
                person(
                        "idle22",
                        "u-t2",
                        new Grant(Role.GRID_WORKER, id("g22")),
                        new Grant(Role.GRID_WORKER, id("g21"))),
                person("alone22", null, new Grant(Role.MICRO_GRID_WORKER, id("g22"))),
                person("roads", "u-roads", new Grant(Role.DEPARTMENT, id("c"))),
                person("water", "u-water", new Grant(Role.DEPARTMENT, id("c"))),
                person("supervisor", null, new Grant(Role.SUPERVISOR, id("t2"))),
                person("auditor", null, new Grant(Role.AUDITOR, id("c"))),
                person("resident", null, new Grant(Role.RESIDENT, id("v11"))),
                person("neighbour", null, new Grant(Role.RESIDENT, id("v11"))),
                person("both", "u-t1", new Grant(Role.VILLAGE_CADRE, id("v22")), new Grant(Role.DEPARTMENT, id("c"))),
                person("nobody", "u-roads"));
    }

    private static Area area(String id, String name, Level level, @Nullable String parent) {
        return new Area(id(id), name, level, parent == null ? null : id(parent));
    }

    private static Unit unit(String id, String name, String area, boolean desk) {
        return new Unit(new UnitId(id), name, id(area), desk);
    }

    private static Person person(String id, @Nullable String unit, Grant... grants) {
        return new Person(new PersonId(id), "测试" + id, unit == null ? null : new UnitId(unit), List.of(grants), null);
    }

    private static AreaId id(String value) {
        return new AreaId(value);
    }
}
