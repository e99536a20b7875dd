package org.lianshou.query.projection;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** A second read model made from the log beside the live one, and whether the two are equal. */
public class Rebuild {

    private final ViewDatabase live;
    private final Projection projection;
    private final Boundaries boundaries;

    Rebuild(ViewDatabase live, Projection projection, Boundaries boundaries) {
        this.live = live;
        this.projection = projection;
        this.boundaries = boundaries;
    }

    /**
     * Makes the read model, or brings it up to the end of the log.
     *
     * @param owner connects as the role that shall own its tables
     */
    public void into(DataSource owner, String schema) {
        into(owner, schema, position -> {});
    }

    /** As {@link #into(DataSource, String)}, saying the position reached at the start and after each page. */
    public void into(DataSource owner, String schema, LongConsumer reached) {
        PutOffIndexes indexes = new PutOffIndexes(owner, schema);
        indexes.make(); // where an earlier one was interrupted, so that every migration finds what it expects
        ViewSchema.migrate(owner, schema);
        indexes.putOff();
        projection.beside(schema).catchUp(() -> false, reached);
        indexes.make();
        boundaries.follow(schema); // one may have moved since the first rows were made
    }

    /** Puts the read model in the live one's place, with all that the live one shows by then. */
    public void switchTo(DataSource owner, String schema) throws SQLException {
        boundaries.follow(schema);
        Projection next = projection.beside(schema);
        next.catchUp(() -> false); // what has come since is shown while the live one goes on
        ViewSchema.replaceLiveWith(owner, schema, () -> next.catchUp(() -> false));
        boundaries.follow();
    }

    /** How many rows differ in each table, among the streams that both show up to the same event. */
    public Map<String, Long> differences(String schema) {
        Map<String, Long> differing = new TreeMap<>();
        for (String table : ViewSchema.TABLES) {
            differing.put(table, count(differing(table, schema)));
        }
        differing.put("streams", count(lacking(schema)));
        return differing;
    }

    private long count(String sql) {
        return live.client().sql(sql).query(Long.class).single();
    }

    private String differing(String table, String schema) {
        return """
               with same as (select a.stream from %1$s.standing a join %2$s.standing b using (stream, position)),
                    a as (select * from %1$s.%3$s where stream in (select stream from same)),
                    b as (select * from %2$s.%3$s where stream in (select stream from same))
               select count(*) from ((table a except table b) union all (table b except table a)) d
               """.formatted(live.schema(), schema, table);
    }

    /**
     * A live stream that the rebuilt model does not have at all, though it has come further in the log than the stream's
     * birth. What was born since its last page is not lacking: it comes with the switch.
     */
    private String lacking(String schema) {
        return """
               select count(*) from %1$s.standing live
               where not exists (select 1 from %2$s.standing made where made.stream = live.stream)
                 and (live.position <= (select caught_up from %2$s.progress)
                      or exists (select 1 from %1$s.history first
                                 where first.stream = live.stream and first.sequence = 0
                                   and first.position <= (select caught_up from %2$s.progress)))
               """.formatted(live.schema(), schema);
    }
}
