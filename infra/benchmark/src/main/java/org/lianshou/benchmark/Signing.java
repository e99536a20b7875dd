package org.lianshou.benchmark;

import java.time.Clock;
import javax.sql.DataSource;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.heads.HeadSigner;
import org.lianshou.eventlog.tree.SigningKey;

/** Lets the log's own signer sign what there is. */
final class Signing {
    private Signing() {}

    /** Until a head covers every event. */
    static void ofAll(DataSource command, EventLogReader reader, SigningKey key) throws Exception {
        try (LogTail tail = new LogTail(command);
                HeadSigner signer = new HeadSigner(command, reader, tail, key, Clock.systemUTC(), head -> {})) {
            signer.start();
            while (signer.size() < reader.head().position()) {
                if (signer.isInconsistent()) {
                    throw new IllegalStateException(signer.trouble());
                }
                Thread.sleep(5);
            }
        }
    }
}
