package org.lianshou.query.projection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The streams that stand still, and how to set them going again. */
public class Parking {

    private final ViewDatabase database;
    private final Projection projection;

    Parking(ViewDatabase database, Projection projection) {
        this.database = database;
        this.projection = projection;
    }

    public List<ParkedStream> all() {
        return database.client()
                .sql("select stream, sequence, reason, parked_at from parked order by parked_at, stream")
                .query((row, n) -> new ParkedStream(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    public long count() {
        return database.client()
                .sql("select count(*) from parked")
                .query(Long.class)
                .single();
    }

    /**
     * Tries again, with the events as the log has them, once whatever stood in the way is mended.
     *
     * @return whether the stream goes again; if not, it is parked anew
     */
    public boolean unpark(UUID stream) {
        database.inTransaction(jdbc -> {
            Progress.lock(jdbc);
            jdbc.update("delete from parked where stream = ?", stream);
        });
        projection.refetch(stream);
        return all().stream().noneMatch(parked -> parked.stream().equals(stream));
    }
}
