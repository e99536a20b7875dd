package org.lianshou.query.door;

import org.jspecify.annotations.Nullable;

/** The API gave no answer. */
public final class DoorClosed extends RuntimeException {

    DoorClosed(@Nullable Throwable cause) {
        super("the API gives no answer", cause);
    }
}
