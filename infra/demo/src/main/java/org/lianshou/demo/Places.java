package org.lianshou.demo;

import java.util.List;
import java.util.Random;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;

/** The villages and communities of the township, of which one has more to do than the others. */
final class Places {
    static final AreaId COUNTY = new AreaId("330521");
    static final AreaId TOWNSHIP = new AreaId("330521001");
    static final AreaId VILLAGE = new AreaId("330521001200");
    static final AreaId NEIGHBOUR = new AreaId("330521001201");
    static final AreaId COMMUNITY = new AreaId("330521001001");

    private static final int COMMUNITIES = 13;
    private static final int OF_THE_VILLAGE = 5;
    private static final int OF_THE_COMMUNITY = 3;

    /** How many lots there are to draw a village by. */
    static final int WEIGHTS = COMMUNITIES + 1 + OF_THE_VILLAGE + OF_THE_COMMUNITY;

    private Places() {}

    /** @param lot from 0 */
    static AreaId village(int lot) {
        if (lot < COMMUNITIES) {
            return new AreaId("%s%03d".formatted(TOWNSHIP, lot + 1));
        }
        return lot == COMMUNITIES ? NEIGHBOUR : lot <= COMMUNITIES + OF_THE_VILLAGE ? VILLAGE : COMMUNITY;
    }

    /** The village itself, or a grid in it. */
    static AreaId within(AreaId village, Random chance, Directory county) {
        List<AreaId> grids = county.areas().stream()
                .filter(area -> village.equals(area.parent()))
                .map(Area::id)
                .sorted(java.util.Comparator.comparing(AreaId::value))
                .toList();
        int which = chance.nextInt(grids.size() + 1);
        return which == 0 ? village : grids.get(which - 1);
    }

    /** As people call it: 吉祥社区. */
    static String name(AreaId area, Directory county) {
        return county.area(area).map(Area::name).orElseThrow().replaceAll("(居委会|村委会)$", "");
    }

    /** Who goes the rounds there. */
    static String patrol(AreaId village, AreaId area) {
        if (area.equals(new AreaId(VILLAGE + "-1"))) {
            return "worker";
        }
        return village.equals(VILLAGE)
                ? "village-2"
                : "cadre-" + village.value().substring(TOWNSHIP.value().length());
    }
}
