package org.lianshou.demo;

import java.time.LocalDate;
import java.util.List;
import org.lianshou.command.supervision.VillageRiskCommand.HoldAnalysis;
import org.lianshou.command.supervision.VillageRiskCommand.LiftOverride;
import org.lianshou.command.supervision.VillageRiskCommand.OverrideColour;
import org.lianshou.issue.Ground;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Measure;
import org.lianshou.supervision.Pin;

/** 周研判: every Monday the village looks at its register and decides; and once its colour is set by hand. */
final class VillageWeeks {
    private final Story story;
    private final int length;

    VillageWeeks(Story story, int length) {
        this.story = story;
        this.length = length;
    }

    void tell() {
        for (int day = 0; day < length; day++) {
            if (story.days().isMonday(day)) {
                story.on(day, "15:00", this::analysis);
            }
        }
        story.on(12, "11:20", () -> {
            LocalDate until = WorkCalendar.day(story.now()).plusDays(10);
            OverrideColour red = new OverrideColour(Colour.RED, new Ground("known-risk", "汛期将至，山塘需重点盯防。"), until);
            story.surely("a colour set", story.deeds().village("township", Places.VILLAGE, red));
        });
        story.on(18, "11:20", () -> {
            LiftOverride lift = new LiftOverride(new Ground("risk-over", "加固完成，按规则评定。"));
            story.surely("a colour lifted", story.deeds().village("township", Places.VILLAGE, lift));
        });
    }

    private void analysis() {
        Pin pin = story.town().contents().before(story.now());
        LocalDate until = WorkCalendar.day(story.now()).plusDays(7);
        HoldAnalysis analysis = new HoldAnalysis(
                story.town().contents().register(Places.VILLAGE, pin, "逐件过堂，落实到人。"),
                List.of(new Measure("夜间巡查山塘和边坡，有雨加密。", Meeting.VILLAGE_UNIT, until, null, null)));
        story.surely("the week's analysis", story.deeds().village("village", Places.VILLAGE, analysis));
    }
}
