package org.lianshou.query.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.query.page.Show;
import org.springframework.stereotype.Component;

/** Finds areas of the whole county by parts of their names. */
@Component
class Areas {

    private static final int MOST = 8;

    private final Directory directory;
    private final Show show;

    Areas(Directory directory, Show show) {
        this.directory = directory;
        this.show = show;
    }

    /** An area and the way down to it. */
    record Place(AreaId id, String label) {}

    /**
     * Those whose way down has all the parts, the last of them in their own name; the shortest way first.
     *
     * @param typed parts of names, such as {@code 东镇 二村}
     */
    List<Place> find(String typed) {
        List<String> parts = Arrays.stream(typed.split("[\\s›,，/]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        return directory.areas().stream()
                .filter(area -> area.name().contains(parts.getLast()))
                .map(this::place)
                .filter(place -> parts.stream().allMatch(place.label()::contains))
                .sorted(Comparator.comparing((Place place) -> !place.label().endsWith(parts.getLast()))
                        .thenComparing(place -> place.label().length())
                        .thenComparing(Place::label))
                .limit(MOST)
                .toList();
    }

    Place place(AreaId id) {
        return new Place(id, show.placeHere(id));
    }

    private Place place(Area area) {
        return place(area.id());
    }
}
