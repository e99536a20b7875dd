package org.lianshou.query.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.supervision.VillageRisk;
import org.lianshou.supervision.VillageRisk.SetColour;
import org.springframework.stereotype.Component;

/** How the villages and townships that a person sees stand today. */
@Component
public class Standings {
    private final ViewDatabase database;
    private final VillageSight villages;
    private final Directory directory;
    private final Clock clock;

    Standings(ViewDatabase database, VillageSight villages, Directory directory, Clock clock) {
        this.database = database;
        this.villages = villages;
        this.directory = directory;
        this.clock = clock;
    }

    /** Townships first, each with its villages; those without a colour too, since somebody answers for them. */
    public List<Standing> all(Person person) {
        LocalDate today = WorkCalendar.day(clock.instant());
        Map<AreaId, VillageRisk> risks = risks(person);
        return directory.areas().stream()
                .filter(area -> area.level() == Level.VILLAGE || area.level() == Level.TOWNSHIP)
                .filter(area -> villages.sees(area.id(), person))
                .sorted(directory.downwards())
                .map(area -> standing(area, risks.getOrDefault(area.id(), VillageRisk.of(area.id())), today))
                .toList();
    }

    private static Standing standing(Area area, VillageRisk risk, LocalDate today) {
        SetColour set = risk.override();
        LocalDate until = set != null && set.countsOn(today) ? set.until() : null;
        return new Standing(area.id(), area.level(), risk.colour(today), until, risk.analysis());
    }

    private Map<AreaId, VillageRisk> risks(Person person) {
        Condition seen = villages.of(person);
        Map<AreaId, VillageRisk> risks = new HashMap<>();
        database.client()
                .sql(
                        "select d.number, d.position, d.state from village_risk_details d join village_risk r using (stream)"
                                + " where " + seen.sql())
                .params(seen.values())
                .query((row, n) -> Snapshot.read(VillageRisk.KIND, row).state())
                .list()
                .forEach(risk -> risks.put(Objects.requireNonNull(risk.area()), risk));
        return risks;
    }
}
