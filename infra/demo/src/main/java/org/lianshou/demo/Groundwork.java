package org.lianshou.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Competence;
import org.lianshou.area.Post;
import org.lianshou.area.UnitKind;
import org.lianshou.command.area.AreaChange;
import org.lianshou.command.area.AreaDutyCommand.FillPost;
import org.lianshou.command.area.AreaDutyCommand.NameAnchorHousehold;
import org.lianshou.command.area.AreaDutyCommand.NameSponsor;
import org.lianshou.command.area.AreaDutyCommand.RecordVisit;
import org.lianshou.command.area.AreaDutyCommand.VacatePost;
import org.lianshou.command.area.AreaTreeCommand.AdoptCompetence;
import org.lianshou.command.area.AreaTreeCommand.ChangeArea;
import org.lianshou.command.area.AreaTreeCommand.FoundUnit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;

/** Who answers for what: the competence list, posts that change hands, sponsors and their visits, a boundary that moves. */
final class Groundwork {
    private static final String LIST = "职责清单";
    private static final PersonId SPONSOR = new PersonId("county-2");
    private static final AreaId GRID = new AreaId(Places.TOWNSHIP + "002");
    private static final AreaId MOVED = new AreaId(Places.COMMUNITY + "-2");
    private static final int BOUNDARY_DAY = 14;
    private static final int HANDOVER_DAY = 10;

    private final Story story;

    Groundwork(Story story) {
        this.story = story;
    }

    void tell() {
        story.on(0, "06:10", this::competence);
        story.on(0, "06:20", this::sponsor);
        for (int day : new int[] {3, 11, 19}) {
            story.inOffice(day, "10:10", this::visit);
        }
        story.inOffice(4, "09:00", this::workingGroup);
        story.inOffice(HANDOVER_DAY, "09:40", this::handOver);
        story.inOffice(BOUNDARY_DAY, "10:00", this::boundary);
    }

    private void competence() {
        LocalDate today = story.days().day(0);
        List<Competence> entries = Stream.of(
                        each(
                                Level.VILLAGE,
                                null,
                                "street-lights sanitation rubbish greening animals parking noise"
                                        + " dispute-mediation public-services risk-screening other"),
                        each(Level.TOWNSHIP, "construction", "roads housing water land"),
                        each(Level.TOWNSHIP, "social", "social-assistance social-security education health farming"),
                        each(Level.TOWNSHIP, "rule-of-law", "labour petition-stability public-security"),
                        each(Level.TOWNSHIP, null, "production-safety energy"),
                        Stream.of(
                                county("illegal-construction", "enforcement"),
                                county("street-vending", "enforcement"),
                                county("food-safety", "market"),
                                county("consumer", "market"),
                                county("ecology", "ecology"),
                                county("traffic", "transport"),
                                county("fireworks", "emergency")))
                .flatMap(all -> all)
                .toList();
        story.surely(
                "the competence list", story.deeds().county("county", new AdoptCompetence("list-1", today, entries)));
    }

    private static Stream<Competence> each(Level level, @Nullable String centre, String categories) {
        UnitId unit = centre == null ? null : new UnitId("u-" + Places.TOWNSHIP + "-" + centre);
        return Stream.of(categories.split(" ")).map(one -> new Competence(new CategoryId(one), level, unit, LIST));
    }

    private static Competence county(String category, String unit) {
        return new Competence(new CategoryId(category), Level.COUNTY, new UnitId("u-" + unit), LIST);
    }

    private void sponsor() {
        NameSponsor sponsor = new NameSponsor(SPONSOR, null, null, 4);
        story.surely("a sponsor", story.deeds().duty("township", Places.VILLAGE, sponsor));
        NameAnchorHousehold household = new NameAnchorHousehold("nantang-12", new PersonId("village-2"), 8, null, null);
        story.surely(
                "an anchor household", story.deeds().duty("township", new AreaId(Places.VILLAGE + "-1"), household));
    }

    private void visit() {
        RecordVisit visit = new RecordVisit(null, null, "走访两户，了解秋收和用水情况。");
        story.surely("a visit", story.deeds().duty(SPONSOR.value(), Places.VILLAGE, visit));
    }

    private void workingGroup() {
        LocalDate until = story.days().day(45);
        FoundUnit group = new FoundUnit(
                new UnitId("u-" + Places.TOWNSHIP + "-holiday"),
                "武康街道节日安全专班",
                Places.TOWNSHIP,
                UnitKind.WORKING_GROUP,
                null,
                until);
        story.surely("a working group", story.deeds().county("county", group));
    }

    /** One grid worker leaves, another comes, and for a night nobody is on duty in the grid itself. */
    private void handOver() {
        LocalDate tomorrow = story.days().day(HANDOVER_DAY).plusDays(4);
        Ground ground = new Ground("transferred", "调往街道工作。");
        VacatePost leaves = new VacatePost(Post.GRID_WORKER, new PersonId("worker-002"), tomorrow, ground);
        FillPost comes = new FillPost(Post.GRID_WORKER, new PersonId("worker-003"), tomorrow.plusDays(1), null);
        story.surely("a post given up", story.deeds().duty("township", GRID, leaves));
        story.surely("a post filled", story.deeds().duty("township", GRID, comes));
    }

    private void boundary() {
        LocalDate from = WorkCalendar.day(story.now()).plusDays(1);
        ChangeArea move = new ChangeArea(MOVED, new AreaChange.Move(from, Places.NEIGHBOUR));
        story.surely("a boundary change", story.deeds().county("county", move));
    }
}
