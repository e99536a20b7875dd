package org.lianshou.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.sql.DataSource;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;

/** The bundle of everything for whoever has the log's database and no server: no request, no register, no person. */
public final class BundleFile {

    private BundleFile() {}

    /**
     * Written against the latest head, as the API would.
     *
     * @param dataSource connects as a role that may read the log
     * @throws IllegalStateException where no head was ever signed
     */
    public static void write(DataSource dataSource, Instant now, OutputStream out) throws IOException {
        Heads heads = new Heads(dataSource);
        SignedHead head = heads.latest().orElseThrow(() -> new IllegalStateException("There is no head"));
        Selection everything = new Selection(new EventLogReader(dataSource), null, head.size());
        new Bundle(new Scope.Everything(), everything, head, heads, now).writeTo(out);
    }
}
