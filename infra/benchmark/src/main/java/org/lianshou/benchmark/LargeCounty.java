package org.lianshou.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.reference.ReferenceData;

/**
 * A county as large as the largest: 20 townships of 20 villages each, and grids of three levels below them. Each area down to
 * the natural village has its desk, each grid that holds no other its worker.
 */
final class LargeCounty {
    private static final int TOWNSHIPS = 20;
    private static final int VILLAGES = 20;
    private static final int NATURAL_VILLAGES = 3;

    private final int most;
    private final List<Area> areas = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    private LargeCounty(int most) {
        this.most = most;
    }

    static Directory of(int areas) {
        LargeCounty county = new LargeCounty(areas);
        county.build();
        return new Directory(
                "large",
                county.areas,
                county.units,
                county.people,
                List.copyOf(ReferenceData.demo().directory().categories()));
    }

    private void build() {
        AreaId county = area("c", Level.COUNTY, null, true);
        people.add(person("dispatcher", Role.COUNTY_DISPATCHER, county));
        List<AreaId> natural = new ArrayList<>();
        for (int t = 0; t < TOWNSHIPS; t++) {
            AreaId township = area("t" + t, Level.TOWNSHIP, county, true);
            for (int v = 0; v < VILLAGES; v++) {
                AreaId village = area(township + "-v" + v, Level.VILLAGE, township, true);
                for (int n = 0; n < NATURAL_VILLAGES; n++) {
                    natural.add(area(village + "-n" + n, Level.GRID, village, true));
                }
            }
        }
        for (int group = 0; areas.size() < most; group++) {
            AreaId in = natural.get(group % natural.size());
            AreaId grid = area(in + "-g" + group, Level.GRID, in, false);
            people.add(person("w-" + grid, Role.GRID_WORKER, grid));
        }
    }

    private AreaId area(String id, Level level, @Nullable AreaId parent, boolean desk) {
        AreaId area = new AreaId(id);
        areas.add(new Area(area, "区域 " + id, level, parent));
        if (desk) {
            units.add(new Unit(new UnitId("u-" + id), "单位 " + id, area, true));
        }
        return area;
    }

    private static Person person(String id, Role role, AreaId area) {
        return new Person(new PersonId(id), id, null, List.of(new Grant(role, area)), null);
    }
}
