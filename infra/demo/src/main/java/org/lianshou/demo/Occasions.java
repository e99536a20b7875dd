package org.lianshou.demo;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.visit.OccasionCommand.HoldActivityDay;
import org.lianshou.command.visit.OccasionCommand.MakeHomeVisit;
import org.lianshou.command.visit.Told;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.OccasionId;

/** The villagers' activity day, and visits to households: many issues at once. */
final class Occasions {
    private static final int TOLD = 10;

    private final Story story;
    private final Matters matters;
    private final Random chance;

    Occasions(Story story, Matters matters, Random chance) {
        this.story = story;
        this.matters = matters;
        this.chance = chance;
    }

    void tell() {
        story.on(6, "16:00", this::activityDay);
        int number = 0;
        for (int day : new int[] {1, 4, 9, 13, 20}) {
            int which = number++;
            story.on(day, "18:30", () -> homeVisit(which));
        }
    }

    private void activityDay() {
        List<Told> items = IntStream.range(0, TOLD)
                .mapToObj(n -> told(n, Names.reporter("村民" + (n + 1), 8_000 + n)))
                .toList();
        HoldActivityDay day = new HoldActivityDay(Places.VILLAGE, null, 46, "村民议事活动日，在文化礼堂集中听取意见。", items);
        story.surely(
                "the activity day", story.deeds().occasion("village", new OccasionId(Names.id("activity-day")), day));
    }

    /** @param reporter of an activity day; at home it is the household that tells */
    private Told told(int number, @Nullable GivenReporter reporter) {
        Matter matter = matters.appeal(Places.VILLAGE).at("对河口村" + (number % 2 == 0 ? "南塘" : "东湾"));
        AreaId area = new AreaId(Places.VILLAGE + (number % 2 == 0 ? "-1" : "-2"));
        return new Told(
                matter.kind(),
                matter.type(),
                matter.severity(),
                matter.cost(),
                matter.category(),
                null,
                matter.summary(),
                matter.description(),
                area,
                null,
                reporter,
                null,
                null,
                null);
    }

    private void homeVisit(int number) {
        Told told = told(number + chance.nextInt(2), null);
        MakeHomeVisit visit = new MakeHomeVisit(
                Places.VILLAGE,
                null,
                Names.reporter("住户" + (number + 1), 8_100 + number),
                "家访，拉家常，听意见。",
                List.of(told));
        story.surely(
                "home visit " + number,
                story.deeds().occasion("village-2", new OccasionId(Names.id("visit-" + number)), visit));
    }
}
