package org.lianshou.verifier;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** A bar for whoever waits. How long it must become is only the manifest's word. */
final class Progress {
    private static final int BETWEEN = 20_000;
    private static final int WIDTH = 40;

    private final @Nullable PrintStream out;
    private final long all;

    /** @param out nowhere if nobody wants to see it */
    Progress(@Nullable PrintStream out, long all) {
        this.out = out;
        this.all = all;
    }

    void at(long events) {
        if (out != null && events % BETWEEN == 0) {
            draw(out, events);
        }
    }

    void end(long events) {
        if (out != null) {
            draw(out, events);
            out.println();
        }
    }

    private void draw(PrintStream to, long events) {
        double share = all == 0 ? 1 : Math.min(1, (double) events / all);
        int full = (int) (share * WIDTH);
        to.print("\r[%s%s] %3d %% %,d of %,d events"
                .formatted("#".repeat(full), " ".repeat(WIDTH - full), (int) (100 * share), events, all));
        to.flush();
    }
}
