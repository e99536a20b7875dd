package org.lianshou.command.imports;

import java.util.UUID;

/** An id under which nothing was handed in. */
final class NoSuchImport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchImport(UUID id) {
        super("There is no import " + id + ".", null, false, false);
    }
}
