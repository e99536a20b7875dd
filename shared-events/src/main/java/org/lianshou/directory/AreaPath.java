package org.lianshou.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.lianshou.issue.AreaId;

/** The way from the county down to an area, both included. */
public record AreaPath(List<AreaId> areas) {
    public AreaPath {
        areas = List.copyOf(areas);
    }

    public boolean isUnder(AreaId ancestor) {
        return areas.contains(ancestor);
    }

    /** As stored in rows, so that a subtree is a prefix: {@code /330521/330521001/}. */
    @Override
    public String toString() {
        return areas.stream().map(AreaId::value).collect(Collectors.joining("/", "/", "/"));
    }
}
