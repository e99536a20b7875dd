package org.lianshou.query.map;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.springframework.stereotype.Component;

/** What lies in each village, with its grids, of the issues that a person sees. */
@Component
class Loads {
    private static final String COUNT = """
            select area, count(*) as open, count(*) filter (where owed and due_at <= ?) as late
              from register where closed_at is null and\s""";

    private final ViewDatabase database;
    private final Directory directory;
    private final Sight sight;
    private final Clock clock;

    Loads(ViewDatabase database, Directory directory, Sight sight, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.sight = sight;
        this.clock = clock;
    }

    Map<AreaId, Load> of(Person person) {
        Condition seen = sight.of(person);
        Map<AreaId, Load> loads = new HashMap<>();
        database.client()
                .sql(COUNT + seen.sql() + " group by area")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .params(seen.values())
                .query(row -> {
                    Load load = new Load(row.getLong("open"), row.getLong("late"));
                    directory
                            .around(new AreaId(row.getString("area")), Level.VILLAGE)
                            .ifPresent(village -> loads.merge(village, load, Load::and));
                });
        return loads;
    }
}
