package org.lianshou.directory;

import java.util.Optional;
import org.lianshou.area.Route;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;

/** Says who answers for a matter at a place. */
@FunctionalInterface
public interface Router {
    /** Of a county of which nothing is known but its areas, units and people. */
    Router NONE = (place, category) -> Optional.empty();

    Optional<Route> route(AreaId place, CategoryId category);
}
