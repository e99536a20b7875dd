package org.lianshou.query.occasions;

import java.util.Objects;
import org.lianshou.directory.Directory;
import org.lianshou.visit.HomeVisit;
import org.lianshou.visit.HomeVisitEvent.HomeVisitMade;
import org.springframework.stereotype.Component;

/** Home visits among the occasions. */
@Component
class HomeVisitView extends OccasionView<HomeVisit> {
    HomeVisitView(Directory directory) {
        super(OccasionKind.HOME_VISIT, HomeVisit.KIND, directory);
    }

    @Override
    Fact fact(HomeVisit occasion) {
        HomeVisitMade made = Objects.requireNonNull(occasion.made());
        return new Fact(
                made.area(),
                made.act().occurredAt(),
                made.visitedBy(),
                made.issues().size());
    }
}
