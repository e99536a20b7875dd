package org.lianshou.command.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands now; once done, total is accepted and rejected together.
 *
 * @param total the rows of the file, broken ones included
 * @param accepted rows that are issues, those taken over before included
 * @param existing those among the accepted that an earlier row or import had brought
 * @param failure why it failed, where it did
 */
record ImportStatus(
        UUID id,
        String profile,
        ImportState state,
        int total,
        int accepted,
        int rejected,
        int existing,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {}
