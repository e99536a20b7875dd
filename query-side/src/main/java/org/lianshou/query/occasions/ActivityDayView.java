package org.lianshou.query.occasions;

import java.util.Objects;
import org.lianshou.directory.Directory;
import org.lianshou.visit.ActivityDay;
import org.lianshou.visit.ActivityDayEvent.ActivityDayHeld;
import org.springframework.stereotype.Component;

/** Activity days among the occasions. */
@Component
class ActivityDayView extends OccasionView<ActivityDay> {
    ActivityDayView(Directory directory) {
        super(OccasionKind.ACTIVITY_DAY, ActivityDay.KIND, directory);
    }

    @Override
    Fact fact(ActivityDay occasion) {
        ActivityDayHeld held = Objects.requireNonNull(occasion.held());
        return new Fact(
                held.area(),
                held.act().occurredAt(),
                held.heldBy(),
                held.issues().size());
    }
}
