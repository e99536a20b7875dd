package org.lianshou.query.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.query.Kebab;
import org.lianshou.query.map.Collection.Feature;
import org.lianshou.query.page.Show;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** The county's areas, to choose a place among. It says where they are and what they are called, and nothing of what is in them. */
@Controller
class PlacesPage {
    /** A change of boundary is seen after this. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Shapes shapes;
    private final Directory directory;
    private final Show show;

    PlacesPage(Shapes shapes, Directory directory, Show show) {
        this.shapes = shapes;
        this.directory = directory;
        this.show = show;
    }

    /** @param areas all that can be chosen, from above down, drawn or not */
    record Places(List<Place> areas, Collection<Which> map) {}

    /** @param label the way down to it */
    record Place(String area, String name, String label, String level) {}

    record Which(String area, String level) {}

    @GetMapping("/places.json")
    ResponseEntity<Places> places(@Known({}) Params params) {
        Map<AreaId, JsonNode> drawn = drawn();
        List<Place> places = directory.areas().stream()
                .filter(area ->
                        area.level() == Level.TOWNSHIP || area.level() == Level.VILLAGE || drawn.containsKey(area.id()))
                .sorted(directory.downwards())
                .map(this::place)
                .toList();
        List<Feature<Which>> features = new ArrayList<>();
        drawn.forEach((area, shape) ->
                features.add(Feature.of(new Which(area.value(), Kebab.of(directory.level(area))), shape)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(new Places(places, Collection.of(shapes, features)));
    }

    /** From above down: what lies over another is what a press meets. */
    private Map<AreaId, JsonNode> drawn() {
        Shapes.Drawn drawn = shapes.of(all(Level.VILLAGE));
        Map<AreaId, JsonNode> all = new LinkedHashMap<>(drawn.townships());
        all.putAll(drawn.villages());
        all(Level.GRID).forEach(grid -> shapes.outline(grid).ifPresent(outline -> all.put(grid, outline)));
        return all;
    }

    private List<AreaId> all(Level level) {
        return directory.areas().stream()
                .filter(area -> area.level() == level)
                .sorted(directory.downwards())
                .map(Area::id)
                .toList();
    }

    private Place place(Area area) {
        return new Place(area.id().value(), area.name(), show.placeHere(area.id()), Kebab.of(area.level()));
    }
}
