package org.lianshou.command.imports;

import java.util.Locale;

/** How far an import is. */
enum ImportState {
    RUNNING,
    DONE,
    /** It ended before its last row, for a reason that lies in no row. */
    FAILED;

    /** As stored. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
