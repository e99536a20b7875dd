package org.lianshou.query.area;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Body;
import org.lianshou.area.Chronicle;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.Post;
import org.lianshou.area.Route;
import org.lianshou.area.Routing;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a report would go today. */
@RestController
class RouteController {
    private final LiveChronicle county;
    private final Directory directory;
    private final Clock clock;

    RouteController(LiveChronicle county, Directory directory, Clock clock) {
        this.county = county;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who is on duty nearest to the place. */
    record Holder(PersonId person, @Nullable String name, Post post, String postName) {}

    /** The competent unit, and the rung it stands on. */
    record Competent(UnitId unit, @Nullable String name, Level level) {}

    /**
     * Where a report goes, and why.
     *
     * @param holder absent where nobody is on duty
     * @param competent absent where no unit is
     */
    record Routed(
            AreaId area,
            CategoryId category,
            LocalDate on,
            @Nullable Holder holder,
            @Nullable Competent competent,
            List<Route.Step> steps) {}

    @Operation(
            summary =
                    "Where a report of a category at a place goes today: the duty holder, the competent unit, and why.")
    @GetMapping("/api/routes")
    Routed route(@Known({"area", "category"}) Params params) {
        DayKnown today = DayKnown.today(clock);
        CategoryId category = category(params.text("category"));
        Chronicle chronicle = county.upToDate();
        return area(params.text("area"))
                .flatMap(area -> Routing.route(chronicle, area, category, today.on(), today.known()))
                .map(route -> routed(route, category, today.on(), chronicle))
                .orElseThrow(() -> new InvalidInput("area", "unknown-area", "names no area that is there today"));
    }

    private Routed routed(Route route, CategoryId category, LocalDate on, Chronicle chronicle) {
        return new Routed(route.place(), category, on, holder(route), competent(route, chronicle), route.steps());
    }

    private @Nullable Holder holder(Route route) {
        PersonId person = route.holder();
        Post post = route.post();
        if (person == null || post == null) {
            return null;
        }
        return new Holder(person, directory.person(person).map(Person::name).orElse(null), post, post.label());
    }

    private static @Nullable Competent competent(Route route, Chronicle chronicle) {
        UnitId unit = route.unit();
        Level level = route.level();
        if (unit == null || level == null) {
            return null;
        }
        return new Competent(
                unit, chronicle.unit(unit, Instant.MAX).map(Body::name).orElse(null), level);
    }

    private static Optional<AreaId> area(@Nullable String given) {
        if (given == null) {
            throw new InvalidInput("area", "required", "is required");
        }
        return AreaIds.read(given);
    }

    private CategoryId category(@Nullable String given) {
        if (given == null) {
            throw new InvalidInput("category", "required", "is required");
        }
        return directory
                .category(new CategoryId(given))
                .map(Category::id)
                .orElseThrow(
                        () -> new InvalidInput("category", "unknown-category", "names no category of this county"));
    }
}
