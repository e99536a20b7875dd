package org.lianshou.command.histories;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Rulebook;
import org.lianshou.directory.Area;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Former;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Router;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policies;
import org.lianshou.policy.WorkCalendar;

/**
 * A county as small as the rules allow: two townships, three villages, two grids, and everyone the rules speak of.
 * Village v1 lies in township t1 and holds the grids g1 and g2; v2 is its neighbour; v3 lies in t2.
 */
public record SmallCounty(Directory directory, Policies policies, WorkCalendar calendar) {
    public static final AreaId COUNTY = new AreaId("c");
    public static final AreaId T1 = new AreaId("t1");
    public static final AreaId T2 = new AreaId("t2");
    public static final AreaId V1 = new AreaId("v1");
    public static final AreaId V2 = new AreaId("v2");
    public static final AreaId V3 = new AreaId("v3");
    public static final AreaId G1 = new AreaId("g1");
    public static final AreaId G2 = new AreaId("g2");

    /** Merged into g1, years ago. */
    public static final AreaId G0 = new AreaId("g0");

    /** Its team. */
    public static final UnitId U_G0 = new UnitId("u-g0");

    public static final UnitId U_COUNTY = new UnitId("u-county");
    public static final UnitId U_HOTLINE = new UnitId("u-hotline");
    public static final UnitId U_WATER = new UnitId("u-water");
    public static final UnitId U_T1 = new UnitId("u-t1");
    public static final UnitId U_T1_SAFETY = new UnitId("u-t1-safety");
    public static final UnitId U_T2 = new UnitId("u-t2");
    public static final UnitId U_V1 = new UnitId("u-v1");
    public static final UnitId U_V2 = new UnitId("u-v2");
    public static final UnitId U_V3 = new UnitId("u-v3");
    public static final UnitId U_G1 = new UnitId("u-g1");

    public static final CategoryId ROADS = new CategoryId("roads");
    public static final CategoryId PRODUCTION_SAFETY = new CategoryId("production-safety");

    public static final CategoryId PETITIONS = new CategoryId("petitions");

    private static final SmallCounty USUAL = with(true);
    private static final SmallCounty WITHOUT_DESKS_ABOVE = with(false);

    /** The county as it should be. */
    public static SmallCounty usual() {
        return USUAL;
    }

    /** The same county before any unit above the villages was named to receive what is raised. */
    public static SmallCounty withoutDesksAbove() {
        return WITHOUT_DESKS_ABOVE;
    }

    /** The same county, whose matters take these ways. */
    public SmallCounty routedBy(Router router) {
        return new SmallCounty(
                new Directory("test-1", areas(), units(true), people(), categories(), former(), router),
                policies,
                calendar);
    }

    /** The same county, which wants so many of a hundred completed issues called back. */
    public static SmallCounty calling(int percent) {
        return new SmallCounty(
                USUAL.directory,
                Figures.policies(Map.of("callback.sampled-percent", String.valueOf(percent))),
                USUAL.calendar);
    }

    /** The same county, whose hotlines answer more calls, and sooner. */
    public static SmallCounty answering(int percent, String within) {
        return new SmallCounty(
                USUAL.directory,
                Figures.policies(
                        Map.of("hotline.connection-percent", String.valueOf(percent), "hotline.answer-within", within)),
                USUAL.calendar);
    }

    public Person person(String id) {
        return directory.person(new PersonId(id)).orElseThrow();
    }

    /** What the rules are read from, as a server would have it. */
    public Rulebook rulebook() {
        return new Rulebook(directory, policies, calendar);
    }

    private static SmallCounty with(boolean desksAbove) {
        return new SmallCounty(
                new Directory("test-1", areas(), units(desksAbove), people(), categories(), former(), Router.NONE),
                Figures.policies(),
                Figures.calendar());
    }

    private static List<Area> areas() {
        return List.of(
                new Area(COUNTY, "安和县", Level.COUNTY, null),
                new Area(T1, "临河镇", Level.TOWNSHIP, COUNTY),
                new Area(T2, "山口镇", Level.TOWNSHIP, COUNTY),
                new Area(V1, "柳村", Level.VILLAGE, T1),
                new Area(V2, "桥头村", Level.VILLAGE, T1),
                new Area(V3, "上坪村", Level.VILLAGE, T2),
                new Area(G1, "柳村一组", Level.GRID, V1),
                new Area(G2, "柳村二组", Level.GRID, V1));
    }

    private static Former former() {
        return new Former(List.of(new Area(G0, "柳村老组", Level.GRID, V1)), List.of(new Unit(U_G0, "柳村老组网格", G0, true)));
    }

    private static List<Unit> units(boolean desksAbove) {
        return List.of(
                new Unit(U_COUNTY, "县社会治理中心", COUNTY, desksAbove),
                new Unit(U_HOTLINE, "12345 热线", COUNTY, false),
                new Unit(U_WATER, "县水利局", COUNTY, false),
                new Unit(U_T1, "临河镇社会事务中心", T1, desksAbove),
                new Unit(U_T1_SAFETY, "临河镇安监站", T1, false),
                new Unit(U_T2, "山口镇社会事务中心", T2, desksAbove),
                new Unit(U_V1, "柳村村委会", V1, true),
                new Unit(U_V2, "桥头村村委会", V2, true),
                new Unit(U_V3, "上坪村村委会", V3, true),
                new Unit(U_G1, "柳村一组网格", G1, true));
    }

    private static List<Category> categories() {
        return List.of(
                new Category(ROADS, "道路", false),
                new Category(PRODUCTION_SAFETY, "安全生产", true),
                new Category(PETITIONS, "信访", false));
    }

    private static List<Person> people() {
        return List.of(
                staff("operator", U_HOTLINE, Role.OPERATOR, COUNTY),
                staff("county-dispatcher", U_COUNTY, Role.COUNTY_DISPATCHER, COUNTY),
                staff("hotline-official", U_HOTLINE, Role.DEPARTMENT, COUNTY),
                alsoResident("county-dispatcher-new", Role.COUNTY_DISPATCHER, 3),
                staff("t1-dispatcher", U_T1, Role.TOWNSHIP_DISPATCHER, T1),
                staff("t2-dispatcher", U_T2, Role.TOWNSHIP_DISPATCHER, T2),
                staff("v1-cadre", U_V1, Role.VILLAGE_CADRE, V1),
                staff("v1-secretary", U_V1, Role.VILLAGE_CADRE, V1),
                staff("v1-newcomer", null, Role.VILLAGE_CADRE, V1),
                staff("v2-cadre", U_V2, Role.VILLAGE_CADRE, V2),
                staff("g1-worker", U_G1, Role.GRID_WORKER, G1),
                staff("g1-head", U_G1, Role.GRID_HEAD, G1),
                staff("g1-assistant", U_G1, Role.GRID_ASSISTANT, G1),
                staff("g1-micro", U_G1, Role.MICRO_GRID_WORKER, G1),
                staff("g2-worker", null, Role.GRID_WORKER, G2),
                staff("water-official", U_WATER, Role.DEPARTMENT, COUNTY),
                staff("safety-official", U_T1_SAFETY, Role.DEPARTMENT, T1),
                alsoResident("supervisor", Role.SUPERVISOR, 4),
                staff("auditor", U_WATER, Role.AUDITOR, COUNTY),
                staff("admin", null, Role.ADMIN, COUNTY),
                resident("resident-li", 1),
                resident("resident-wang", 2));
    }

    private static Person staff(String id, @Nullable UnitId unit, Role role, AreaId area) {
        return new Person(new PersonId(id), id, unit, List.of(new Grant(role, area)), null);
    }

    /** An official of no unit, and a resident like any other, who reports, objects and is answered. */
    private static Person alsoResident(String id, Role role, long subject) {
        List<Grant> grants = List.of(new Grant(role, COUNTY), new Grant(Role.RESIDENT, COUNTY));
        return new Person(new PersonId(id), id, null, grants, new SubjectId(new UUID(7, subject)));
    }

    private static Person resident(String id, long subject) {
        SubjectId own = new SubjectId(new UUID(7, subject));
        return new Person(new PersonId(id), id, null, List.of(new Grant(Role.RESIDENT, COUNTY)), own);
    }
}
