package org.lianshou.query.page;

import java.util.List;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Level;
import org.springframework.stereotype.Component;

/** The areas to choose from in a filter: those that a grant reaches, down to the villages, and nothing that is not theirs. */
@Component
public class OwnAreas {

    private final Directory directory;

    OwnAreas(Directory directory) {
        this.directory = directory;
    }

    /** Each after the one that it lies in. */
    public List<Area> of(Person person) {
        return directory.areas().stream()
                .filter(area -> area.level() != Level.GRID)
                .filter(area -> person.grants().stream().anyMatch(grant -> directory.isUnder(area.id(), grant.area())))
                .sorted(directory.downwards())
                .toList();
    }
}
