package org.lianshou.query.projection;

import java.time.Clock;
import java.util.List;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.ViewsForTest;
import org.lianshou.wire.StreamEventCodec;

/** Brings the views up to the end of the log, for tests that are not about how events come. */
public final class ViewsOfLog {

    private final ViewDatabase live;
    private final Projection projection;

    public ViewsOfLog(Databases databases) {
        List<View<?>> views = ViewsForTest.all();
        live = new ViewDatabase(databases.query(), ViewSchema.LIVE);
        projection = new Projection(live, views, databases.log(), StreamEventCodec.sealed(), Clock.systemUTC());
    }

    public Rebuild rebuild() {
        return new Rebuild(live, projection, new Boundaries(live, County.DIRECTORY));
    }

    public void catchUp() {
        projection.catchUp(() -> false);
    }

    /** As if somebody could not apply the stream. */
    public void park(java.util.UUID stream) {
        projection.park(stream, 0, new IllegalStateException("parked by a test"), Checkpoint.NONE);
    }
}
